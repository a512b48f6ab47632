using Microsoft.CodeAnalysis;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Rewrites calls together with whatever their types flow through, and lets the compiler say what is
/// left.</summary>
/// <remarks>
/// A call is renamed first; what no longer compiles then is where a type or a property of the old spec meets one of the
/// new. Each such error leads to the declaration, the creation or the property that has to follow, until there are
/// none.
/// Calls that cannot follow (a variable that other operations are called on as well, a class of the user's that stands
/// in for the old interface) stay as they are, with a mark.
/// </remarks>
internal static class MigrationRun
{
    public static async Task<Solution> MigrateAsync(Solution solution, IReadOnlyList<CallSite> calls, CancellationToken cancellationToken)
    {
        var sources = new Sources(solution, calls.Select(static call => call.Document));
        var marked = await CallMarks.SetAsync(solution, calls, cancellationToken).ConfigureAwait(false);
        marked = await ClientSpecs.AddAsync(marked, sources, cancellationToken).ConfigureAwait(false);
        if (await TryAsync(marked, sources, static _ => true, cancellationToken).ConfigureAwait(false) is { } together)
        {
            return await Finish.AllAsync(solution, together, sources, cancellationToken).ConfigureAwait(false);
        }

        // One of them cannot follow: each by itself then, so that the others do.
        foreach (var mark in await CallMarks.AllAsync(marked, sources, cancellationToken).ConfigureAwait(false))
        {
            marked =
                await TryAsync(marked, sources, one => one == mark, cancellationToken).ConfigureAwait(false)
                ?? await CallMarks.LeaveAsync(marked, sources, mark, cancellationToken).ConfigureAwait(false);
        }

        return await Finish.AllAsync(solution, marked, sources, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Null where something would not compile that did before.</summary>
    private static async Task<Solution?> TryAsync(
        Solution solution,
        Sources sources,
        Func<string, bool> isWanted,
        CancellationToken cancellationToken
    )
    {
        var before = (await sources.ErrorsAsync(solution, cancellationToken).ConfigureAwait(false)).Count;
        if (await CallRenaming.RenameAsync(solution, sources, isWanted, cancellationToken).ConfigureAwait(false) is not { } renaming)
        {
            return null;
        }

        var settled = await ErrorLoop.SettleAsync(renaming.Solution, sources, renaming.Specs, cancellationToken).ConfigureAwait(false);
        return (await sources.ErrorsAsync(settled, cancellationToken).ConfigureAwait(false)).Count <= before ? settled : null;
    }
}
