using TikiSpec.Model;
using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>The document as a whole.</summary>
internal static class DocumentLints
{
    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("reference-unresolved", Error, "A $ref within the document leads somewhere.", Unresolved),
        Rule("server-address", Warning, "A server is an https address without a slash at its end.", Server),
        Rule("name-collision", Warning, "No C# name had to be changed because another is the same.", Collision),
    ];

    private static IEnumerable<LintHit> Unresolved(LintDocument document) =>
        document
            .References.Where(reference =>
                reference.Text!.StartsWith("#", StringComparison.Ordinal)
                && document.View.References.TargetOf((SpecScalar)reference.Node!).Fault == ReferenceFault.NoTarget
            )
            .Select(reference => new LintHit(reference, $"'{reference.Text}' does not exist."));

    private static IEnumerable<LintHit> Server(LintDocument document)
    {
        foreach (var url in document.Root["servers"].Items().Select(server => server["url"]).Where(url => url.Text is not null))
        {
            if (url.Text!.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !IsLocal(url.Text))
            {
                yield return new LintHit(url, $"'{url.Text}' would send credentials in the clear; use https.");
            }

            if (url.Text.Length > 1 && url.Text.EndsWith("/", StringComparison.Ordinal))
            {
                yield return new LintHit(url, $"'{url.Text}' ends in a slash, and paths begin with one.");
            }
        }
    }

    private static bool IsLocal(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback;

    /// <summary>The reader tells it, who gives the names.</summary>
    private static IEnumerable<LintHit> Collision(LintDocument document) =>
        document
            .Spec.Problems.Where(problem => problem.Id.StartsWith("TIKI3", StringComparison.Ordinal))
            .Select(problem => new LintHit(At(document, problem.Location), problem.Message));

    private static SpecCursor At(LintDocument document, SpecLocation location) =>
        document
            .All.SelectMany(at => at.Properties())
            .Where(at => at.Node!.Start <= location.Start && location.Start <= at.Node.End)
            .OrderByDescending(at => at.Node!.Start)
            .Append(document.Root)
            .First();
}
