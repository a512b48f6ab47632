using System.Globalization;
using TikiSpec.Drift.Findings;

namespace TikiSpec.Cli.Reports;

/// <summary>Workflow commands that GitHub shows beside the changed lines. It shows ten of each level a step, so the
/// worst come first and the rest is counted.</summary>
internal static class GithubReport
{
    private const int Limit = 10;

    public static void Write(ItemReport report, TextWriter output)
    {
        var open = report.Items.Where(static item => item.Suppressed is null).ToList();
        foreach (var level in (ItemLevel[])[ItemLevel.Error, ItemLevel.Warning, ItemLevel.Note])
        {
            var items = open.Where(item => item.Level == level).ToList();
            // The last of the ten tells how many there are besides.
            var shown = items.Count > Limit ? Limit - 1 : items.Count;
            foreach (var item in items.Take(shown))
            {
                output.WriteLine(Command(item));
            }

            if (items.Count > shown)
            {
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"::{Word(level)} title=tikispec {report.Command}::{items.Count - shown} more like this are not shown "
                            + $"here; GitHub takes ten. The step summary has them all."
                    )
                );
            }
        }
    }

    private static string Command(ReportItem item)
    {
        var place = item.At is { } at
            ? string.Create(CultureInfo.InvariantCulture, $",line={at.Line},col={at.Column},endLine={at.EndLine},endColumn={at.EndColumn}")
            : "";
        return $"::{Word(item.Level)} title={Property(item.Rule)},file={Property(item.File)}{place}::{Data(PrintableText.Of(item.Text))}";
    }

    private static string Word(ItemLevel level) =>
        level switch
        {
            ItemLevel.Error => "error",
            ItemLevel.Warning => "warning",
            _ => "notice",
        };

    // The escapes of actions/toolkit, command.ts.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        string.Concat(
            Data(text)
                .Replace(":", "%3A", StringComparison.Ordinal)
                .Replace(",", "%2C", StringComparison.Ordinal)
                // GitHub has no escape for these; the log, which colours by them, comes before the link to the file.
                .Select(static letter => char.IsControl(letter) ? PrintableText.Of(letter.ToString()) : letter.ToString())
        );
}
