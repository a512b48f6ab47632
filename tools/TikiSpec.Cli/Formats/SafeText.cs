using System.Globalization;
using TikiSpec.Cli.Diffing;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Formats;

/// <summary>What is safe: a line a finding, and what came or went as a whole by its names alone, those of one path on
/// one line.</summary>
internal static class SafeText
{
    public static void Write(DiffView view, SourceLines source, WrappedLines lines, Paint paint)
    {
        var findings = view.Shown.Where(static finding => finding.Wire == WireLevel.Safe).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        lines.Blank();
        lines.Write(0, paint.Good("SAFE"));
        foreach (var rule in findings.Where(IsWhole).GroupBy(static finding => finding.Rule))
        {
            WriteWhole(view, [.. rule], lines, paint);
        }

        foreach (var fold in FindingFold.Of(view, [.. findings.Where(static finding => !IsWhole(finding))], fewest: 2))
        {
            var reach = FindingWords.Reach(fold.First) is { Length: > 0 } known ? paint.Faint($" ({known})") : "";
            var owner = $"{paint.Good(TextFormat.Mark(WireLevel.Safe))} {paint.Strong(FindingWords.Owner(fold.First))}{reach}: ";
            lines.Write(2, owner + fold.Line(view, paint) + (fold.Findings.Count > 1 ? "  " + fold.Names(view, paint) : ""));
            source.Write(fold.Findings);
            TextFormat.WriteUsage(view, fold.First, lines, paint);
        }
    }

    /// <summary>Told by its owner's name, and nothing of it breaks.</summary>
    private static bool IsWhole(DriftFinding finding) =>
        finding.Source < SourceVerdict.Warning
        && finding.Change.Kind
            is ChangeKind.OperationAdded
                or ChangeKind.SchemaAdded
                or ChangeKind.SchemaRemoved
                or ChangeKind.UnusedSchemaChanged;

    private static void WriteWhole(DiffView view, IReadOnlyList<DriftFinding> findings, WrappedLines lines, Paint paint)
    {
        var count = findings.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({findings.Count})");
        lines.Write(
            2,
            $"{paint.Good(TextFormat.Mark(WireLevel.Safe))} {WordsOf(findings[0].Rule)}{count}  {paint.Faint(findings[0].Rule.Id)}"
        );
        var operations = findings.Select(static finding => finding.Change.Uses[0].Operation).ToList();
        if (operations.TrueForAll(static operation => operation is null))
        {
            lines.Write(6, string.Join(", ", findings.Select(static finding => PrintableText.Of(finding.Change.Name ?? ""))));
            return;
        }

        foreach (var path in operations.GroupBy(static operation => operation!.Path))
        {
            lines.Write(6, PrintableText.Of($"{string.Join(", ", path.Select(static operation => operation!.Method))} {path.Key}"));
        }

        if (FindingWords.ForImplementers(view, findings[0]) is { } note)
        {
            lines.Write(6, paint.Faint(note));
        }
    }

    private static string WordsOf(Rule rule) =>
        rule
            .Description.Replace("{name} ", "", StringComparison.Ordinal)
            .Replace("{new} ", "", StringComparison.Ordinal)
            .Replace("{old} ", "", StringComparison.Ordinal);
}
