using System.Globalization;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Cli.Reports;

/// <summary>Items as a table for a summary.</summary>
internal static class ItemMarkdown
{
    private const int MaxLength = 60_000;

    public static void Write(ItemReport report, TextWriter output)
    {
        output.WriteLine($"<!-- tikispec:{report.Command} -->");
        if (report.Open.Count == 0)
        {
            output.WriteLine($"### ✅ {MarkdownText.Escape(report.Title)}: clean");
            return;
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"### {(report.Open.Any(static item => item.Fails) ? "❌" : "⚠️")} {MarkdownText.Escape(report.Title)}: "
                    + $"{report.Open.Count} findings"
            )
        );
        output.Write(
            new MarkdownBlock("\n| | Rule | What | Where |\n|---|---|---|---|\n", [.. report.Open.Select(Row)], "").Fit(MaxLength, out _)
        );
    }

    private static string Row(ReportItem item) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {ItemText.Word(item.Level)} | `{item.Rule}` | {MarkdownText.Escape(item.Text)} | "
                + $"{MarkdownText.Code($"{item.File}:{item.At?.Line ?? 1}")} |"
        );
}
