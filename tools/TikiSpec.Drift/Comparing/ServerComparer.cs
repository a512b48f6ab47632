using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares servers by their URLs; their order tells nothing on the wire.</summary>
internal static class ServerComparer
{
    public static void Compare(
        IReadOnlyList<ServerContract> before,
        IReadOnlyList<ServerContract> after,
        ChangeContext owner,
        ChangeKind added,
        ChangeKind removed
    )
    {
        if (IsSilence(before) && IsSilence(after))
        {
            return;
        }

        foreach (var server in Missing(before, after))
        {
            (owner with { Name = server.Text }).Add(removed, server, null);
        }

        foreach (var server in Missing(after, before))
        {
            (owner with { Name = server.Text }).Add(added, null, server);
        }
    }

    /// <summary>A server that is missing as a whole is told once, whatever addresses its variables make of it; else
    /// each address that is.</summary>
    private static IEnumerable<Keyword> Missing(IReadOnlyList<ServerContract> servers, IReadOnlyList<ServerContract> others)
    {
        foreach (var entry in servers.GroupBy(static server => server.At.Pointer, StringComparer.Ordinal))
        {
            var missing = entry.Where(server => others.All(other => other.Url != server.Url)).ToList();
            if (missing.Count > 1 && missing.Count == entry.Count())
            {
                yield return new Keyword(missing[0].Template, missing[0].At);
                continue;
            }

            foreach (var server in missing)
            {
                yield return new Keyword(server.Url, server.At);
            }
        }
    }

    /// <summary>Without a word of servers, there is the one at <c>/</c>.</summary>
    private static bool IsSilence(IReadOnlyList<ServerContract> servers) => servers.All(server => server.Url.Length == 0);
}
