using TikiSpec.Model;

namespace TikiSpec.Lint;

/// <summary>Tells where a document is not as a sound one is.</summary>
public static class SpecLint
{
    /// <summary>Worst first, then in document order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="spec">What the reader made of it.</param>
    /// <param name="options">Levels, and what can be cited.</param>
    public static IReadOnlyList<LintFinding> Check(SpecDocument document, ParsedSpec spec, LintOptions options)
    {
        var view = new LintDocument(DocumentView.Of(document), spec, options);
        return LintRegistry
            .All.Select(rule => (Rule: rule, Level: options.LevelOf(rule)))
            .Where(entry => entry.Level != LintLevel.Off)
            .SelectMany(entry =>
                entry.Rule.Check(view).Select(hit => new LintFinding(entry.Rule, entry.Level, hit.Message, hit.At.Pointer, hit.At.Location))
            )
            .OrderByDescending(finding => finding.Level)
            .ThenBy(finding => finding.Location?.Start ?? 0)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ToList();
    }
}
