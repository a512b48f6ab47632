using System.Globalization;
using System.Text;

namespace TikiSpec.OpenApi.Queries;

/// <summary>The characters of a path, and the first thing that is wrong with them.</summary>
internal sealed class PathText(string text)
{
    public int At { get; private set; }

    public PathFault? Fault { get; private set; }

    /// <summary>Nothing is read behind a fault.</summary>
    public bool IsAtEnd => Fault is not null || At >= text.Length;

    public char Next => IsAtEnd ? '\0' : text[At];

    public void Fail(string message) => Fault ??= new PathFault(message, Math.Min(At, text.Length));

    public void SkipBlanks()
    {
        while (Next is ' ' or '\t' or '\n' or '\r')
        {
            At++;
        }
    }

    public bool Skips(string word)
    {
        if (IsAtEnd || string.CompareOrdinal(text, At, word, 0, word.Length) != 0)
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    public void Expect(string word)
    {
        if (!Skips(word))
        {
            Fail(IsAtEnd ? $"'{word}' is missing at the end" : $"'{word}' is expected before '{Next}'");
        }
    }

    public static bool IsFirstOfName(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' || c >= 0x80;

    public string Name()
    {
        var start = At;
        while (IsFirstOfName(Next) || (At > start && Next is '-' or (>= '0' and <= '9')))
        {
            At++;
        }

        if (At == start)
        {
            Fail(IsAtEnd ? "a name is missing at the end" : $"no name begins with '{Next}'");
        }

        return text.Substring(start, At - start);
    }

    public string NumberText()
    {
        var start = At;
        while (Next is >= '0' and <= '9' or '-' or '+' or '.' or 'e' or 'E')
        {
            At++;
        }

        return text.Substring(start, At - start);
    }

    /// <summary>A whole number that may be left out.</summary>
    public long? Integer()
    {
        var start = At;
        if (Next == '-')
        {
            At++;
        }

        while (Next is >= '0' and <= '9')
        {
            At++;
        }

        if (At == start)
        {
            return null;
        }

        // What JSON's numbers hold exactly, as RFC 9535 has it.
        if (
            long.TryParse(text.Substring(start, At - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1L << 53
        )
        {
            return number;
        }

        Fail("an index is a whole number below 2^53");
        return null;
    }

    /// <summary>What stands in quotes of either kind.</summary>
    public string Quoted()
    {
        var quote = Next;
        At++;
        var said = new StringBuilder();
        while (!IsAtEnd && Next != quote)
        {
            said.Append(Next == '\\' ? Escaped() : Next);
            At++;
        }

        Expect(quote.ToString());
        return said.ToString();
    }

    private char Escaped()
    {
        At++;
        var escaped = Next;
        switch (escaped)
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when At + 4 < text.Length && IsHex(text.Substring(At + 1, 4), out var code):
                At += 4;
                return code;
            case '/' or '\\' or '\'' or '"':
                return escaped;
            default:
                Fail("no escape is '\\" + escaped + "'");
                return escaped;
        }
    }

    private static bool IsHex(string digits, out char code)
    {
        var isHex = ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        code = (char)value;
        return isHex;
    }
}
