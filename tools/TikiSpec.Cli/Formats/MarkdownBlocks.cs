using System.Globalization;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Reports;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Formats;

/// <summary>The parts of a comment, the most important first.</summary>
internal static class MarkdownBlocks
{
    public static IEnumerable<MarkdownBlock> Of(DiffView view)
    {
        var loud = view.Shown.Where(IsLoud).ToList();
        if (loud.Count > 0)
        {
            yield return new(
                "\n| | Change | Where | C# client |\n|---|---|---|---|\n",
                [.. loud.Select(finding => Row(view, finding))],
                ""
            );
        }

        var quiet = view.Shown.Where(static finding => !IsLoud(finding)).ToList();
        yield return Fold(
            string.Create(CultureInfo.InvariantCulture, $"{quiet.Count} compatible"),
            [.. quiet.Select(Bullet), .. Notes(view, quiet)]
        );
        yield return Fold(
            CountText.Of(view.Suppressed.Count, "suppressed change"),
            [.. view.Suppressed.Select(static finding => $"{Bullet(finding)} — {MarkdownText.Escape(finding.SuppressedBy!.Reason)}")]
        );
        yield return Surface(view);
    }

    /// <summary>Once, however many findings they concern.</summary>
    private static IEnumerable<string> Notes(DiffView view, IEnumerable<DriftFinding> findings) =>
        findings
            .Select(finding => FindingWords.ForImplementers(view, finding))
            .OfType<string>()
            .Distinct()
            .Select(static note => "\n" + MarkdownText.Escape(note));

    private static bool IsLoud(DriftFinding finding) => finding.Wire > WireLevel.Safe || finding.Source == SourceVerdict.Breaking;

    private static string Row(DiffView view, DriftFinding finding) =>
        $"| {Sign(finding)} | {MarkdownText.Escape(finding.Text)}{Usage(view, finding)} | {Where(finding)} | {Client(finding)} |";

    private static string Usage(DiffView view, DriftFinding finding) =>
        view.Usage(finding) is { } usage ? "<br>" + (usage.Concerns ? $"**{usage.Word}**" : usage.Word) + Locations(usage) : "";

    private static string Locations(UsageFinding usage) => MarkdownText.Escape(FindingWords.Usage(usage)[usage.Word.Length..]);

    private static string Sign(DriftFinding finding) =>
        finding.Wire switch
        {
            WireLevel.Breaking => "🔴",
            WireLevel.Risky => "🟠",
            _ => "🟣",
        };

    private static string Bullet(DriftFinding finding)
    {
        var sign = finding is { Wire: WireLevel.Safe, Source: not SourceVerdict.Breaking }
            ? (finding.Rule.Area == Area.Lifecycle ? "🕓" : "➕")
            : Sign(finding);
        return $"- {sign} {MarkdownText.Escape(finding.Text)} on {Where(finding)}";
    }

    private static string Where(DriftFinding finding) =>
        MarkdownText.Code(FindingWords.Owner(finding)) + (FindingWords.Reach(finding) is { Length: > 0 } reach ? " · " + reach : "");

    private static string Client(DriftFinding finding) =>
        finding.Source switch
        {
            SourceVerdict.None => "–",
            SourceVerdict.Additive => "ok",
            SourceVerdict.Warning => "warns",
            _ => string.Join(
                "<br>",
                finding
                    .Declarations.Where(static change => change.Verdict == SourceVerdict.Breaking)
                    .Take(3)
                    .Select(static change => "⚠ " + MarkdownText.Code(DeclarationWords.Of(change)))
            ),
        };

    private static MarkdownBlock Fold(string title, IReadOnlyList<string> lines) =>
        new($"\n<details><summary>{title}</summary>\n\n", lines, "\n</details>\n");

    private static MarkdownBlock Surface(DiffView view)
    {
        var changes = view
            .Report.Findings.SelectMany(static finding => finding.Declarations)
            .Concat(view.Report.OtherDeclarations)
            .Distinct()
            .OrderBy(static change => change.Name, StringComparer.Ordinal)
            .ToList();
        var removed = changes.Count(static change => change.Before is not null);
        var added = changes.Count(static change => change.After is not null);
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n<details><summary>C# surface: {removed} removed, {added} added</summary>\n\n~~~diff\n"
            ),
            [.. changes.Select(static change => string.Join('\n', Lines(change)))],
            "~~~\n</details>\n"
        );
    }

    private static IEnumerable<string> Lines(DeclarationChange change)
    {
        if (change.Before is { } before)
        {
            yield return PrintableText.Of($"- {Named(change.Name, before)}");
        }

        if (change.After is { } after)
        {
            yield return PrintableText.Of($"+ {Named(change.Name, after)}");
        }
    }

    /// <summary><c>long Price { get; init; }</c> with its type: <c>long Product.Price { get; init; }</c>.</summary>
    private static string Named(string name, string declaration)
    {
        var property = name[(name.LastIndexOf('.') + 1)..];
        return declaration.Contains(name, StringComparison.Ordinal)
            ? declaration
            : declaration.Replace($" {property} {{", $" {name} {{", StringComparison.Ordinal);
    }
}
