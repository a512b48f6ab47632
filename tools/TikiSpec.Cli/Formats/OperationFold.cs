using System.Globalization;
using TikiSpec.Cli.Diffing;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;

namespace TikiSpec.Cli.Formats;

/// <summary>Operations that went, or that moved, where there are more than a few: what happened once, then a line for
/// each.</summary>
internal sealed record OperationFold(string Text, IReadOnlyList<DriftFinding> Findings)
{
    private const int Fewest = 3;

    public static IReadOnlyList<OperationFold> Of(IReadOnlyList<DriftFinding> findings) =>
        [
            .. findings
                .Where(static finding => finding.Change.Kind is ChangeKind.OperationRemoved or ChangeKind.OperationMoved)
                .GroupBy(static finding => IsMoved(finding) ? "the operation moved" : finding.Text)
                .Select(static group => new OperationFold(group.Key, [.. group]))
                .Where(static fold => fold.Findings.Count >= Fewest),
        ];

    public void Write(DiffView view, string mark, SourceLines source, WrappedLines lines, Paint paint)
    {
        var rule = paint.Faint(Findings[0].Rule.Id);
        lines.Write(2, string.Create(CultureInfo.InvariantCulture, $"{mark}{Text} ({Findings.Count})  {rule}"));
        foreach (var finding in Findings)
        {
            lines.Write(
                6,
                $"{paint.Strong(Name(finding))}  {TextFormat.Location(view, finding, paint)}  {paint.Faint(finding.Fingerprint)}"
            );
            source.Write([finding]);
            TextFormat.WriteUsage(view, finding, lines, paint);
        }
    }

    private static bool IsMoved(DriftFinding finding) => finding.Change.Kind == ChangeKind.OperationMoved;

    private static string Name(DriftFinding finding) =>
        IsMoved(finding) ? PrintableText.Of($"{finding.Change.Old} -> {finding.Change.New}") : FindingWords.Owner(finding);
}
