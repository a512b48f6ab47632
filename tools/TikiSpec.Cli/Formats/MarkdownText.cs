using System.Text;

namespace TikiSpec.Cli.Formats;

/// <summary>Text of a document inside Markdown: it must neither mark up nor mention anybody.</summary>
internal static class MarkdownText
{
    /// <summary>Leaves what stands in backticks, and makes the rest literal. Line ends become blanks.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        var isCode = false;
        var hasPair = text.Count(static letter => letter == '`') % 2 == 0;
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            isCode ^= letter == '`' && hasPair;
            result.Append(letter switch
            {
                '|' => "\\|",
                '<' when !isCode => "&lt;",
                '>' when !isCode => "&gt;",
                '&' when !isCode => "&amp;",
                '@' when !isCode => "&#64;",
                '*' or '_' or '[' or ']' or '#' or '~' or '\\' when !isCode => "\\" + letter,
                '`' when !hasPair => "\\`",
                _ => letter.ToString(),
            });
        }

        return result.ToString();
    }

    /// <summary>In backticks, with a fence that is longer than any inside; usable in a table.</summary>
    public static string Code(string text)
    {
        var plain = text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        return plain.Contains('`', StringComparison.Ordinal) ? "`` " + plain.Replace("``", "` `", StringComparison.Ordinal) + " ``" : "`" + plain + "`";
    }
}
