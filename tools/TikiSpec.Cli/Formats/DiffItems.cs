using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Reports;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Formats;

/// <summary>The findings of a comparison as items, each at a line that exists in the revision.</summary>
internal static class DiffItems
{
    public static ItemReport Of(DiffView view)
    {
        var findings = view.Shown.Concat(view.Suppressed).ToList();
        return new ItemReport(
            $"{view.Base.Label} -> {view.Revision.Label}",
            "diff",
            view.Revision.File,
            [.. findings.Select(finding => Item(view, finding))],
            [
                .. findings
                    .Select(static finding => finding.Rule)
                    .Distinct()
                    .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
                    .Select(static rule => new ItemRule(rule.Id, rule.Description, Level(rule.Level))),
            ]
        );
    }

    private static ReportItem Item(DiffView view, DriftFinding finding) =>
        new()
        {
            Rule = finding.Rule.Id,
            // What breaks others alone is worth no more than a note.
            Level = view.Usage(finding)?.Concerns == false ? ItemLevel.Note : Level(finding.Wire),
            Text = $"{FindingWords.Owner(finding)}: {finding.Text}{Reach(finding)}{Source(finding)}{Usage(view, finding)}",
            File = view.Revision.FileOf(finding.Change.Revision.Location),
            // What is gone is shown at the nearest place around it that is still there: pull requests show the revision
            // alone.
            At = finding.Change.Revision.Location ?? view.Revision.Document.Location,
            Pointer = finding.Change.Revision.Pointer,
            Fingerprint = finding.Fingerprint,
            Before = finding.Change.Base is { IsPresent: true, Location: { } at } ? (view.Base.FileOf(at), at) : null,
            Suppressed = finding.SuppressedBy?.Reason,
            Fails = view.Fails(finding),
        };

    private static ItemLevel Level(WireLevel level) =>
        level switch
        {
            WireLevel.Breaking => ItemLevel.Error,
            WireLevel.Risky => ItemLevel.Warning,
            _ => ItemLevel.Note,
        };

    private static string Reach(DriftFinding finding) => FindingWords.Reach(finding) is { Length: > 0 } reach ? $" ({reach})" : "";

    private static string Usage(DiffView view, DriftFinding finding) =>
        view.Usage(finding) is { } usage ? ". " + FindingWords.Usage(usage) : "";

    private static string Source(DriftFinding finding)
    {
        var broken = finding
            .Declarations.Where(static change => change.Verdict == SourceVerdict.Breaking)
            .Select(DeclarationWords.Of)
            .ToList();
        return broken.Count == 0 ? "" : ". C# breaks: " + string.Join("; ", broken);
    }
}
