using System.Globalization;
using System.Text;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Reads the text between two double quotes of JSON.</summary>
internal static class JsonStringText
{
    /// <summary>The text of the string that opens at <paramref name="at"/>, which then stands behind it; null with
    /// <paramref name="at"/> at the trouble.</summary>
    public static string? Read(string text, ref int at)
    {
        var start = ++at;
        while (at < text.Length && text[at] is >= ' ' and not ('"' or '\\'))
        {
            at++;
        }

        if (at < text.Length && text[at] == '"')
        {
            return text.Substring(start, at++ - start);
        }

        return ReadEscaped(text, start, ref at);
    }

    public static string Complaint(string text, int at) =>
        at >= text.Length ? "the closing quote of a string is missing"
        : text[at] < ' ' ? "a line break or control character stands in a string; write it as an escape such as \\n"
        : "this escape is unknown in JSON; a backslash itself is written \\\\";

    private static string? ReadEscaped(string text, int start, ref int at)
    {
        var builder = new StringBuilder(text, start, at - start, Math.Max(16, (at - start) * 2));
        while (at < text.Length && text[at] >= ' ')
        {
            var c = text[at];
            if (c == '"')
            {
                at++;
                return builder.ToString();
            }

            if (c != '\\')
            {
                builder.Append(c);
                at++;
            }
            else if (Unescape(text, at) is { } unescaped)
            {
                builder.Append(unescaped);
                at += text[at + 1] == 'u' ? 6 : 2;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static char? Unescape(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return null;
        }

        return text[at + 1] switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => Hex(text, at + 2),
            _ => null,
        };
    }

    private static char? Hex(string text, int at) =>
        at + 4 <= text.Length
        && ushort.TryParse(text.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? (char)value
            : null;
}
