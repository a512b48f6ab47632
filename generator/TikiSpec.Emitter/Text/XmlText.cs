using System.Globalization;
using System.Text;

namespace TikiSpec.Emitter.Text;

/// <summary>The only way for a text of a spec into an XML documentation comment.</summary>
internal static class XmlText
{
    // All that C# takes for the end of a line, and with it for the end of a comment.
    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>One line of escaped text; line ends become blanks, and what stands between backticks becomes
    /// <c>&lt;c&gt;</c>.</summary>
    public static string Line(string text)
    {
        var parts = Flat(text).Split('`');
        var line = new StringBuilder();
        for (var index = 0; index < parts.Length; index++)
        {
            // A last part behind an unpaired backtick is no code.
            var isCode = index % 2 == 1 && index < parts.Length - 1;
            var isUnpaired = index % 2 == 1 && !isCode;
            line.Append(
                isCode && parts[index].Length > 0 ? $"<c>{Escaped(parts[index])}</c>" : (isUnpaired ? "`" : "") + Escaped(parts[index])
            );
        }

        return line.ToString();
    }

    /// <summary>The content of an attribute between double quotes.</summary>
    public static string Attribute(string text) => Escaped(Flat(text)).Replace("\"", "&quot;");

    /// <summary>The paragraphs of a text: what empty lines part. Lines within one are joined, as Markdown
    /// does.</summary>
    public static IReadOnlyList<string> Paragraphs(string? text)
    {
        var paragraphs = new List<string>();
        var current = new List<string>();
        foreach (var line in (text ?? "").Replace("\r\n", "\n").Split(LineEnds).Select(static line => line.Trim()).Append(""))
        {
            if (line.Length > 0)
            {
                current.Add(line);
            }
            else if (current.Count > 0)
            {
                paragraphs.Add(Line(string.Join(" ", current)));
                current.Clear();
            }
        }

        return paragraphs;
    }

    private static string Flat(string text) => string.Join(" ", text.Replace("\r\n", "\n").Split(LineEnds)).Trim();

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                escaped.Append(text, index, 2);
                index++;
            }
            else
            {
                Append(escaped, text[index]);
            }
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, char character)
    {
        switch (character)
        {
            case '&':
                escaped.Append("&amp;");
                break;
            case '<':
                escaped.Append("&lt;");
                break;
            case '>':
                escaped.Append("&gt;");
                break;
            case '\t':
                escaped.Append(' ');
                break;
            // Marks that reorder or hide text would make the comment lie.
            case var _ when char.GetUnicodeCategory(character) == UnicodeCategory.Format:
                break;
            default:
                escaped.Append(IsAllowed(character) ? character : '\uFFFD');
                break;
        }
    }

    // XML has no way to write the others, not even as a reference.
    private static bool IsAllowed(char character) =>
        character is >= ' ' and not ('\uFFFE' or '\uFFFF') && !char.IsControl(character) && !char.IsSurrogate(character);
}
