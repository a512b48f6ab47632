using System.Globalization;
using TikiSpec.Cli.Diffing;
using TikiSpec.Drift.Findings;

namespace TikiSpec.Cli.Formats;

/// <summary>Findings that say the same of several properties or parameters of one owner. They are told together, then
/// by their names, each with its line of the document and its fingerprint, so that none is lost.</summary>
internal sealed record FindingFold(IReadOnlyList<DriftFinding> Findings)
{
    public DriftFinding First => Findings[0];

    /// <summary>In the order of the first of each.</summary>
    public static IReadOnlyList<FindingFold> Of(DiffView view, IReadOnlyList<DriftFinding> findings, int fewest)
    {
        var alike = findings
            .Where(static finding => finding.Spot.Length > 0)
            .GroupBy(finding => KeyOf(view, finding))
            .Select(static group => group.ToList())
            .Where(group => group.Count >= fewest)
            .ToList();
        var folds = alike.ToDictionary(
            static group => group[0],
            static group => new FindingFold(group),
            (IEqualityComparer<DriftFinding>)ReferenceEqualityComparer.Instance
        );
        var folded = alike.SelectMany(static group => group.Skip(1)).ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. findings
                .Where(finding => !folded.Contains(finding))
                .Select(finding => folds.GetValueOrDefault(finding) ?? new FindingFold([finding])),
        ];
    }

    /// <summary>The sentence, where it stands, and how it is suppressed; the last two of several are told with their
    /// names.</summary>
    public string Line(DiffView view, Paint paint) =>
        Findings.Count == 1
            ? TextFormat.Line(view, First, paint)
            : string.Create(CultureInfo.InvariantCulture, $"{First.TextAt(Around() + "*")} ({Findings.Count})  ")
                + paint.Faint($"{view.PlaceOf(First).File}  {First.Rule.Id}");

    /// <summary>Each with its line of the document and its fingerprint.</summary>
    public string Names(DiffView view, Paint paint)
    {
        var around = Around().Length;
        return string.Join(", ", Findings.Select(finding => Name(view, finding, around, paint)));
    }

    private static string Name(DiffView view, DriftFinding finding, int from, Paint paint)
    {
        var line = view.PlaceOf(finding).At?.Line;
        return PrintableText.Of(finding.Spot[from..])
            + paint.Faint(string.Create(CultureInfo.InvariantCulture, $" ({line}{(line is null ? "" : " ")}{finding.Fingerprint})"));
    }

    /// <summary>Whatever else is told of a finding is alike, too.</summary>
    private static string KeyOf(DiffView view, DriftFinding finding) =>
        string.Join(
            '\n',
            FindingWords.Owner(finding),
            FindingWords.Reach(finding),
            finding.Rule.Id,
            finding.Wire,
            view.PlaceOf(finding).File,
            finding.TextAt("*"),
            view.Usage(finding) is { } usage ? FindingWords.Usage(usage) : ""
        );

    /// <summary>The steps that all spots begin with, and what stands behind them.</summary>
    private string Around()
    {
        var around = First.Spot[..(First.Spot.LastIndexOf(First.SpotSeparator) + 1)];
        while (around.Length > 0 && !Findings.All(finding => finding.Spot.StartsWith(around, StringComparison.Ordinal)))
        {
            around = around[..(around[..^1].LastIndexOf(First.SpotSeparator) + 1)];
        }

        return around;
    }
}
