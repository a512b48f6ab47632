using System.Globalization;
using System.Text;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Reads scalars in quotes, over several lines as well.</summary>
internal static class PlainYamlQuotes
{
    /// <param name="indent">The column of the block around it: further lines stand further in.</param>
    public static string Read(PlainYamlText text, int indent)
    {
        var quote = text.Peek;
        var start = ++text.At;
        while (text.Peek != quote && text.Peek is not ('\n' or '\\') && !text.IsAtEnd)
        {
            text.At++;
        }

        if (text.Peek == quote && !(quote == '\'' && text.CharAt(text.At + 1) == quote))
        {
            return text.Cut(start, text.At++);
        }

        var value = new StringBuilder();
        text.AppendTo(value, start, text.At);
        while (text.Peek != quote || (quote == '\'' && text.CharAt(text.At + 1) == quote))
        {
            ReadPart(text, quote, indent, value);
        }

        text.At++;
        return value.ToString();
    }

    private static void ReadPart(PlainYamlText text, char quote, int indent, StringBuilder value)
    {
        if (text.IsAtEnd)
        {
            throw new NotPlainYamlException();
        }

        switch (text.Peek)
        {
            case '\n':
                Fold(text, indent, value);
                break;
            case '\\' when quote == '"':
                Unescape(text, value);
                break;
            case '\'' when quote == '\'':
                value.Append('\'');
                text.At += 2;
                break;
            case var letter:
                value.Append(letter);
                text.At++;
                break;
        }
    }

    /// <summary>A line end is a blank, each further one a line end; blanks around them are nothing.</summary>
    private static void Fold(PlainYamlText text, int indent, StringBuilder value)
    {
        while (value.Length > 0 && value[value.Length - 1] == ' ')
        {
            value.Length--;
        }

        var breaks = 0;
        while (text.Peek is '\n' or ' ')
        {
            if (text.Peek == '\n')
            {
                breaks++;
                text.NextLine();
            }
            else
            {
                text.At++;
            }
        }

        if (text.Column <= Math.Max(indent, 0))
        {
            throw new NotPlainYamlException();
        }

        value.Append(breaks == 1 ? ' ' : '\n', Math.Max(1, breaks - 1));
    }

    private static void Unescape(PlainYamlText text, StringBuilder value)
    {
        var (letter, digits) = text.CharAt(text.At + 1) switch
        {
            '"' => ('"', 0),
            '\\' => ('\\', 0),
            '/' => ('/', 0),
            'n' => ('\n', 0),
            'r' => ('\r', 0),
            't' => ('\t', 0),
            'u' => ('\0', 4),
            _ => throw new NotPlainYamlException(),
        };
        text.At += 2;
        if (digits == 0)
        {
            // Blanks that were escaped would be cut at a line end as others are.
            value.Append(letter);
            return;
        }

        var code = 0;
        for (var i = 0; i < digits; i++)
        {
            var digit = text.CharAt(text.At++);
            if (!int.TryParse(digit.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            {
                throw new NotPlainYamlException();
            }

            code = (code * 16) + number;
        }

        if (code is >= 0xD800 and <= 0xDFFF)
        {
            throw new NotPlainYamlException();
        }

        value.Append((char)code);
    }
}
