using System.Globalization;
using System.Text;

namespace TikiSpec.Emulator.Samples;

/// <summary>Reads the parts of a regular expression that stand for one character or a number of times.</summary>
internal sealed class PatternCursor(string pattern)
{
    /// <summary>What stands for any number.</summary>
    public const int Many = 4000;

    public const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private const string Printable = " !#$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~";
    private const string Digits = "0123456789";
    private const string Word = Letters + Digits + "_";

    /// <summary>Where it stands.</summary>
    public int At { get; set; }

    public bool IsAtEnd => At >= pattern.Length;

    public bool Has(char c, int ahead = 0) => At + ahead < pattern.Length && pattern[At + ahead] == c;

    public char Next() => At < pattern.Length ? pattern[At++] : throw new FormatException();

    /// <summary>How often what stands before it comes.</summary>
    public (int Least, int Most) Quantifier()
    {
        var (least, most) = (1, 1);
        if (Has('*'))
        {
            (least, most) = (0, Many);
            At++;
        }
        else if (Has('+'))
        {
            (least, most) = (1, Many);
            At++;
        }
        else if (Has('?'))
        {
            (least, most) = (0, 1);
            At++;
        }
        else if (Has('{') && Counts() is { } counts)
        {
            (least, most) = counts;
        }
        else
        {
            return (1, 1);
        }

        if (Has('?') || Has('+'))
        {
            At++;
        }

        return (least, most);
    }

    private (int Least, int Most)? Counts()
    {
        var close = pattern.IndexOf('}', At);
        var parts = close < 0 ? [] : pattern[(At + 1)..close].Split(',');
        if (parts.Length is 0 or > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
        {
            return null;
        }

        var most = least;
        if (parts.Length == 2)
        {
            most = int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Many;
        }

        At = close + 1;
        return (least, most);
    }

    public char Control(char c) =>
        c switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'f' => '\f',
            'v' => '\v',
            '0' => '\0',
            'x' => Code(2),
            'u' => Code(4),
            _ => c,
        };

    private char Code(int digits)
    {
        var text = At + digits <= pattern.Length ? pattern.Substring(At, digits) : "";
        At += digits;
        return int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : throw new FormatException();
    }

    public static string Known(char c) =>
        c switch
        {
            'd' => Digits,
            'D' => Letters,
            'w' => Word,
            'W' => "-!",
            's' => " ",
            _ => Letters,
        };

    public string Category(char c)
    {
        var close = Has('{') ? pattern.IndexOf('}', At) : -1;
        if (close < At + 2)
        {
            throw new FormatException();
        }

        var name = pattern[(At + 1)..close];
        At = close + 1;
        return (c == 'P', name[0]) switch
        {
            (true, 'L') => Digits,
            (true, _) => Letters,
            (_, 'N') => Digits,
            (_, 'P' or 'S') => "-",
            (_, 'Z') => " ",
            _ when name == "Lu" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            _ => "abcdefghijklmnopqrstuvwxyz",
        };
    }

    /// <summary>The characters of a class, behind its bracket.</summary>
    public string Class()
    {
        var isNot = Has('^');
        if (isNot)
        {
            At++;
        }

        var set = new StringBuilder();
        for (var first = true; first || !Has(']'); first = false)
        {
            ClassPart(set);
        }

        At++;
        if (!isNot)
        {
            return set.ToString();
        }

        var known = set.ToString();
        return new string([.. (Letters + Digits + Printable).Where(c => !known.Contains(c, StringComparison.Ordinal))]);
    }

    private void ClassPart(StringBuilder set)
    {
        var from = Next();
        if (from == '\\')
        {
            var c = Next();
            if (c is 'd' or 'D' or 'w' or 'W' or 's' or 'S')
            {
                set.Append(Known(c));
                return;
            }

            if (c is 'p' or 'P')
            {
                set.Append(Category(c));
                return;
            }

            from = c == 'b' ? '\b' : Control(c);
        }

        if (!Has('-') || At + 1 >= pattern.Length || pattern[At + 1] == ']')
        {
            set.Append(from);
            return;
        }

        At++;
        var to = Next();
        if (to == '\\')
        {
            to = Control(Next());
        }

        // Of a long range the first few are enough, and what people read before what they do not.
        for (int c = from, taken = 0; c <= to && taken < 128; c++, taken++)
        {
            set.Append((char)c);
        }
    }
}
