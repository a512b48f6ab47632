using System.Globalization;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Reports;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Formats;

/// <summary>For a person at a terminal: the verdict first, then the worst, a line for each finding and one for each
/// type of C# that it breaks. What is safe takes a line each; the JSON form has all of it.</summary>
internal static class TextFormat
{
    private const int MostTypes = 40;

    public static void Write(DiffView view, TextWriter output)
    {
        var paint = new Paint(view.UsesColor);
        var lines = new WrappedLines(output, view.Width);
        WriteVerdict(view, lines, paint);
        if (view.Pairing == OperationPairing.ById)
        {
            TwinText.Write(view, lines, paint);
        }
        else
        {
            var source = new SourceLines(lines, paint);
            WriteLevel(view, WireLevel.Breaking, source, lines, paint);
            WriteLevel(view, WireLevel.Risky, source, lines, paint);
            SafeText.Write(view, source, lines, paint);
        }

        WriteRest(view, lines, paint);
    }

    internal static string Mark(WireLevel level) =>
        level switch
        {
            WireLevel.Breaking => "x",
            WireLevel.Risky => "!",
            _ => "+",
        };

    /// <summary>The finding, where it stands, and how it is suppressed.</summary>
    internal static string Line(DiffView view, DriftFinding finding, Paint paint)
    {
        return $"{finding.Text}  {Location(view, finding, paint)}  {paint.Faint($"{finding.Rule.Id} {finding.Fingerprint}")}";
    }

    internal static string Location(DiffView view, DriftFinding finding, Paint paint)
    {
        var (at, file) = view.PlaceOf(finding);
        return paint.Faint(FindingWords.Location(at, file));
    }

    internal static void WriteUsage(DiffView view, DriftFinding finding, WrappedLines lines, Paint paint)
    {
        if (view.Usage(finding) is { } usage)
        {
            var text = FindingWords.Usage(usage);
            lines.Write(
                8,
                usage.Verdict == UsageVerdict.BreaksYou ? paint.Bad(text)
                    : usage.Concerns ? paint.Doubtful(text)
                    : paint.Faint(text)
            );
        }
    }

    private static void WriteVerdict(DiffView view, WrappedLines lines, Paint paint)
    {
        var report = view.Report;
        if (report.Findings.Count == 0)
        {
            lines.Write(0, paint.Good($"{PrintableText.Of(view.Revision.Name)}: no change") + Source(view));
            return;
        }

        var summary = FindingWords.Summary(report.Summary);
        var colored =
            report.Summary.Breaking > 0 ? paint.Bad(summary)
            : report.Summary.Risky > 0 ? paint.Doubtful(summary)
            : paint.Good(summary);
        lines.Write(0, $"{PrintableText.Of(view.Revision.Name)}: {colored}{Source(view)}");
        if (view.UsedBy is not null)
        {
            lines.Write(0, FindingWords.Usages(view));
        }

        var version = FindingWords.Version(report);
        if (version.Length > 0 && view.Pairing == OperationPairing.ByPath)
        {
            lines.Write(0, version);
        }

        if (view.PackageVersion is { } package)
        {
            lines.Write(
                0,
                $"package {package} -> {NextVersion.After(package, report.SourceBump) ?? "?"} ({FindingWords.LevelOf(report.SourceBump)})"
            );
        }
    }

    private static string Source(DiffView view) =>
        !view.KnowsSource
            ? ""
            : view.Report.Summary.SourceBreaking switch
            {
                0 => "; no C# impact",
                1 => "; 1 C# declaration breaks",
                var several => $"; {CountText.Of(several, "C# declaration")} break",
            };

    private static void WriteLevel(DiffView view, WireLevel level, SourceLines source, WrappedLines lines, Paint paint)
    {
        var findings = view.Shown.Where(finding => finding.Wire == level).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        lines.Blank();
        lines.Write(0, paint.Level(level, level.ToString().ToUpperInvariant()));
        var mark = paint.Level(level, Mark(level)) + " ";
        var operations = OperationFold.Of(findings);
        foreach (var operation in operations)
        {
            operation.Write(view, mark, source, lines, paint);
        }

        var told = operations.SelectMany(static fold => fold.Findings).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var owner in findings.Where(finding => !told.Contains(finding)).GroupBy(FindingWords.Owner))
        {
            lines.Write(2, paint.Strong(owner.Key) + Reach([.. owner], paint));
            foreach (var fold in FindingFold.Of(view, [.. owner], fewest: 3))
            {
                lines.Write(4, mark + fold.Line(view, paint));
                if (fold.Findings.Count > 1)
                {
                    lines.Write(8, fold.Names(view, paint));
                }

                source.Write(fold.Findings);
                WriteUsage(view, fold.First, lines, paint);
            }
        }
    }

    private static string Usage(DiffView view, DeclarationChange change) =>
        view.UsedBy?.SourceOf(change) is { } usage ? "; " + FindingWords.Usage(usage) : "";

    private static string Reach(IReadOnlyList<DriftFinding> findings, Paint paint) =>
        FindingWords.Reach(findings) is { Length: > 0 } reach ? paint.Faint($" ({reach})") : "";

    private static void WriteRest(DiffView view, WrappedLines lines, Paint paint)
    {
        var breaking = view.Report.OtherDeclarations.Where(static change => change.Verdict == SourceVerdict.Breaking);
        var others = view.UsedBy is null
            ? DeclarationWords.ByType(breaking)
            : [.. breaking.Select(change => DeclarationWords.Of(change) + Usage(view, change))];
        if (others.Count > 0)
        {
            lines.Blank();
            lines.Write(0, "C# ALONE");
            foreach (var type in others.Take(MostTypes))
            {
                lines.Write(4, $"{paint.Bad("breaks")}: {type}");
            }

            if (others.Count > MostTypes)
            {
                lines.Write(
                    4,
                    paint.Faint(
                        string.Create(CultureInfo.InvariantCulture, $"{others.Count - MostTypes} types more; --format json has all of them")
                    )
                );
            }
        }

        var hidden = view.Report.Told.Count - view.Shown.Count;
        if (hidden > 0)
        {
            lines.Blank();
            lines.Write(0, paint.Faint(CountText.Of(hidden, "change") + " below --level not listed"));
        }
    }
}
