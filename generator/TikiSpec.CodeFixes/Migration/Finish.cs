using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Shortens names and lays out what was written.</summary>
internal static class Finish
{
    public static async Task<Solution> AllAsync(Solution before, Solution after, Sources sources, CancellationToken cancellationToken)
    {
        foreach (var document in sources.In(after).ToList())
        {
            if (before.GetDocument(document.Id) is not { } old || await IsSameAsync(old, document, cancellationToken).ConfigureAwait(false))
            {
                continue;
            }

            var simple = await Simplifier.ReduceAsync(document, Simplifier.Annotation, null, cancellationToken).ConfigureAwait(false);
            var laidOut = await Formatter.FormatAsync(simple, Formatter.Annotation, null, cancellationToken).ConfigureAwait(false);
            after = after.WithDocumentText(document.Id, await laidOut.GetTextAsync(cancellationToken).ConfigureAwait(false));
        }

        return after;
    }

    private static async Task<bool> IsSameAsync(Document one, Document other, CancellationToken cancellationToken) =>
        (await one.GetTextAsync(cancellationToken).ConfigureAwait(false)).ContentEquals(
            await other.GetTextAsync(cancellationToken).ConfigureAwait(false)
        );
}
