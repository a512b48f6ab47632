using System.Globalization;
using System.Text;
using TikiSpec.Drift.Findings;

namespace TikiSpec.Cli.Reports;

/// <summary>Text of a document inside Markdown: it must neither mark up nor mention anybody.</summary>
internal static class MarkdownText
{
    // Before a name, it is no mention; before a number, no reference to an issue. GitHub looks for both in what was
    // rendered, so an entity alone does not help.
    private const string Nothing = "&#8203;";

    /// <summary>Leaves what stands between two backticks, and makes the rest literal.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var isCode = false;
        // Longer fences pair in ways of their own: then none is one.
        var hasPairs = text.Count(static letter => letter == '`') % 2 == 0 && !text.Contains("``", StringComparison.Ordinal);
        foreach (var letter in PrintableText.Of(text))
        {
            isCode ^= letter == '`' && hasPairs;
            result.Append(
                letter switch
                {
                    '|' => "\\|",
                    '<' when !isCode => "&lt;",
                    '>' when !isCode => "&gt;",
                    '&' when !isCode => "&amp;",
                    '@' when !isCode => "@" + Nothing,
                    '#' when !isCode => "#" + Nothing,
                    '*' or '_' or '[' or ']' or '~' or '\\' when !isCode => "\\" + letter,
                    '`' when !hasPairs => "\\`",
                    _ => letter.ToString(),
                }
            );
        }

        return result.ToString();
    }

    /// <summary>As code, with a fence that is longer than any inside; usable in a table.</summary>
    public static string Code(string text)
    {
        var plain = PrintableText.Of(text).Replace("|", "\\|", StringComparison.Ordinal);
        var longest = 0;
        var run = 0;
        foreach (var letter in plain)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        return longest == 0 ? fence + plain + fence : string.Create(CultureInfo.InvariantCulture, $"{fence} {plain} {fence}");
    }
}
