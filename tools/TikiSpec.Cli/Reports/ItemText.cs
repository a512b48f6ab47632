using TikiSpec.Drift.Findings;

namespace TikiSpec.Cli.Reports;

/// <summary>Items for a person at a terminal, in the form that editors open:
/// <c>shop.yaml(12,5): error rule: …</c>.</summary>
internal static class ItemText
{
    public static void Write(ItemReport report, TextWriter output)
    {
        foreach (var item in report.Open)
        {
            output.WriteLine(
                $"{PrintableText.Place(item.File, item.At?.Line ?? 1, item.At?.Column ?? 1)}: {Word(item.Level)} {item.Rule}: "
                    + PrintableText.Of(item.Text)
            );
        }

        output.WriteLine(
            report.Open.Count == 0
                ? $"{PrintableText.Of(report.Title)}: clean"
                : string.Join(
                    ", ",
                    report.Open.GroupBy(static item => item.Level).Select(static level => CountText.Of(level.Count(), Word(level.Key)))
                )
        );
    }

    internal static string Word(ItemLevel level) =>
        level switch
        {
            ItemLevel.Error => "error",
            ItemLevel.Warning => "warning",
            _ => "info",
        };
}
