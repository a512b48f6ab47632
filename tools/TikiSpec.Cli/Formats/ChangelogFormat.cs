using System.Globalization;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Reports;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Formats;

/// <summary>A section of a changelog in Markdown: by level, a bullet each.</summary>
internal static class ChangelogFormat
{
    private static readonly (WireLevel Level, string Title)[] Sections =
    [
        (WireLevel.Breaking, "Breaking"),
        (WireLevel.Risky, "May break"),
        (WireLevel.Safe, "Compatible"),
    ];

    public static void Write(DiffView view, TextWriter output)
    {
        var findings = view.Shown.Concat(view.Suppressed.Where(finding => finding.Wire >= view.Level)).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        output.WriteLine(
            $"## {MarkdownText.Escape($"{view.Revision.Name} {view.Report.RevisionVersion}")}, "
                + $"{view.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        );
        foreach (var (level, title) in Sections)
        {
            var section = findings.Where(finding => finding.Wire == level).ToList();
            if (section.Count > 0)
            {
                output.WriteLine();
                output.WriteLine("### " + title);
                output.WriteLine();
                section.ForEach(finding => output.WriteLine(Line(finding)));
            }
        }
    }

    private static string Line(DriftFinding finding)
    {
        var broken = finding
            .Declarations.Where(static change => change.Verdict == SourceVerdict.Breaking)
            .Select(static change => MarkdownText.Code(DeclarationWords.Of(change)))
            .ToList();
        var source = broken.Count == 0 ? "" : ". C#: " + string.Join(", ", broken);
        var suppressed = finding.SuppressedBy is { } entry ? $" (suppressed: {MarkdownText.Escape(entry.Reason)})" : "";
        return $"- {MarkdownText.Code(FindingWords.Owner(finding))}: {MarkdownText.Escape(finding.Text)}{source}{suppressed}";
    }
}
