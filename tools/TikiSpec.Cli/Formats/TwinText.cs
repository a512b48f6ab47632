using TikiSpec.Cli.Diffing;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Model;

namespace TikiSpec.Cli.Formats;

/// <summary>Two versions of an API side by side: each operation with what it became, then what differs, a line each.
/// What several share is told at the first.</summary>
internal static class TwinText
{
    public static void Write(DiffView view, WrappedLines lines, Paint paint)
    {
        var revision = Operations(view.Revision.Spec.Surface);
        var told = view.Shown.ToLookup(static finding =>
            finding.Operations.Select(static operation => operation.Id).FirstOrDefault() ?? ""
        );
        foreach (var before in Operations(view.Base.Spec.Surface).Values.Where(operation => revision.ContainsKey(operation.Id)))
        {
            lines.Blank();
            lines.Write(0, paint.Strong(PrintableText.Of(before.Id)) + "  " + Call(before) + " -> " + Call(revision[before.Id]));
            foreach (var move in before.Deprecation?.Properties ?? EquatableList<PropertyMove>.Empty)
            {
                lines.Write(2, PrintableText.Of($"{move.From} -> {move.To}"));
            }

            foreach (var finding in told[before.Id].Where(static finding => finding.Change.Kind != ChangeKind.Reactivated))
            {
                lines.Write(2, Line(finding, paint));
                TextFormat.WriteUsage(view, finding, lines, paint);
            }
        }
    }

    private static Dictionary<string, OperationModel> Operations(ApiSurface? surface) =>
        (surface?.Groups ?? EquatableList<GroupModel>.Empty)
            .SelectMany(static group => group.Operations)
            .ToDictionary(static operation => operation.Id, StringComparer.Ordinal);

    private static string Call(OperationModel operation) => PrintableText.Of(operation.HttpMethod + " " + operation.Path);

    private static string Line(DriftFinding finding, Paint paint)
    {
        var broken = finding
            .Declarations.Where(static change => change.Verdict == SourceVerdict.Breaking)
            .Select(DeclarationWords.Of)
            .FirstOrDefault();
        var also =
            finding.Operations.Count < 2
                ? ""
                : paint.Faint(
                    "  also " + PrintableText.Of(string.Join(", ", finding.Operations.Skip(1).Select(static operation => operation.Id)))
                );
        return $"{paint.Level(finding.Wire, TextFormat.Mark(finding.Wire))} "
            + $"{finding.Text}{(broken is null ? "" : "  C#: " + broken)}{also}";
    }
}
