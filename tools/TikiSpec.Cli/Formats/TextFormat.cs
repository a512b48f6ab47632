using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Reports;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Formats;

/// <summary>For a person at a terminal: the verdict first, then the worst, a line for each change and one for its C#.</summary>
internal static class TextFormat
{
    public static void Write(DiffView view, TextWriter output)
    {
        var paint = new Paint(view.UsesColor);
        WriteVerdict(view, output, paint);
        if (view.Pairing == OperationPairing.ById)
        {
            TwinText.Write(view, output, paint);
        }
        else
        {
            foreach (var level in (WireLevel[])[WireLevel.Breaking, WireLevel.Risky, WireLevel.Safe])
            {
                WriteLevel(view, level, output, paint);
            }
        }

        WriteRest(view, output, paint);
    }

    private static void WriteVerdict(DiffView view, TextWriter output, Paint paint)
    {
        var report = view.Report;
        if (report.Findings.Count == 0)
        {
            output.WriteLine(paint.Good($"{view.Revision.Name}: no change") + Source(view));
            return;
        }

        var summary = FindingWords.Summary(report.Summary);
        var colored =
            report.Summary.Breaking > 0 ? paint.Bad(summary)
            : report.Summary.Risky > 0 ? paint.Doubtful(summary)
            : paint.Good(summary);
        output.WriteLine($"{view.Revision.Name}: {colored}{Source(view)}");
        if (view.UsedBy is not null)
        {
            output.WriteLine(FindingWords.Usages(view));
        }

        var version = FindingWords.Version(report);
        if (version.Length > 0 && view.Pairing == OperationPairing.ByPath)
        {
            output.WriteLine(version);
        }

        if (view.PackageVersion is { } package)
        {
            output.WriteLine(
                $"package {package} -> {NextVersion.After(package, report.SourceBump) ?? "?"} ({FindingWords.LevelOf(report.SourceBump)})"
            );
        }
    }

    private static string Source(DiffView view) =>
        !view.KnowsSource ? ""
        : view.Report.Summary.SourceBreaking == 0 ? "; no C# impact"
        : $"; {CountText.Of(view.Report.Summary.SourceBreaking, "C# declaration")} break";

    private static void WriteLevel(DiffView view, WireLevel level, TextWriter output, Paint paint)
    {
        var owners = view.Shown.Where(finding => finding.Wire == level).GroupBy(FindingWords.Owner).ToList();
        if (owners.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(paint.Level(level, level.ToString().ToUpperInvariant()));
        foreach (var owner in owners)
        {
            output.WriteLine(
                "  "
                    + paint.Strong(owner.Key)
                    + (FindingWords.Reach(owner.First()) is { Length: > 0 } reach ? paint.Faint($" ({reach})") : "")
            );
            foreach (var finding in owner)
            {
                WriteFinding(view, finding, output, paint);
            }
        }
    }

    private static void WriteFinding(DiffView view, DriftFinding finding, TextWriter output, Paint paint)
    {
        var (side, input) = finding.Change.Revision.IsPresent ? (finding.Change.Revision, view.Revision) : (finding.Change.Base, view.Base);
        output.WriteLine(
            $"    {paint.Level(finding.Wire, Mark(finding.Wire))} {finding.Text}  {paint.Faint(FindingWords.Location(side.Location, input.LabelOf(side.Location)))}"
        );
        foreach (
            var declaration in finding.Declarations.Where(static change =>
                change.Verdict is SourceVerdict.Breaking or SourceVerdict.Warning
            )
        )
        {
            output.WriteLine(
                $"        C# {(declaration.Verdict == SourceVerdict.Breaking ? paint.Bad("breaks") : paint.Doubtful("warns"))}: {FindingWords.Declaration(declaration)}"
            );
        }

        if (view.Usage(finding) is { } usage)
        {
            var text = FindingWords.Usage(usage);
            output.WriteLine(
                "        "
                    + (
                        usage.Verdict == UsageVerdict.BreaksYou ? paint.Bad(text)
                        : usage.Concerns ? paint.Doubtful(text)
                        : paint.Faint(text)
                    )
            );
        }

        output.WriteLine(paint.Faint($"        {finding.Rule.Id} {finding.Fingerprint}"));
    }

    private static void WriteRest(DiffView view, TextWriter output, Paint paint)
    {
        var others = view.Report.OtherDeclarations.Where(static change => change.Verdict == SourceVerdict.Breaking).ToList();
        if (others.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("C# alone");
            others.ForEach(change =>
                output.WriteLine(
                    $"    {paint.Bad("breaks")}: {FindingWords.Declaration(change)}{(view.UsedBy?.SourceOf(change) is { } usage ? "; " + FindingWords.Usage(usage) : "")}"
                )
            );
        }

        var hidden = view.Report.Findings.Count - view.Shown.Count - view.Suppressed.Count;
        if (hidden > 0)
        {
            output.WriteLine();
            output.WriteLine(paint.Faint(CountText.Of(hidden, "change") + " below --level not listed"));
        }
    }

    internal static string Mark(WireLevel level) =>
        level switch
        {
            WireLevel.Breaking => "x",
            WireLevel.Risky => "!",
            _ => "+",
        };
}
