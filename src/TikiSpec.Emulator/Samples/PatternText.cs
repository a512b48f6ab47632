using System.Globalization;
using System.Text;

namespace TikiSpec.Emulator.Samples;

/// <summary>Makes texts that match a regular expression: the plain parts of the language, which the patterns of
/// documents are made of. What it cannot read (looking ahead, references back) gives a text that may not
/// match.</summary>
internal sealed class PatternText
{
    private const int MaxLength = 4000;
    private const string Printable = " !#$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~";
    private const string Digits = "0123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Word = Letters + Digits + "_";

    private readonly string _pattern;
    private readonly Random _random;
    private readonly int _extra;
    private readonly StringBuilder _text = new();
    private int _at;

    private PatternText(string pattern, Random random, int extra) => (_pattern, _random, _extra) = (pattern, random, extra);

    /// <summary>A text, or null where the pattern cannot be read.</summary>
    /// <param name="pattern">As documents write it: for a part of the text, unless it is anchored.</param>
    /// <param name="random">Chooses.</param>
    /// <param name="extra">How often more than at least what may repeat is repeated.</param>
    public static string? Make(string pattern, Random random, int extra)
    {
        var maker = new PatternText(pattern, random, extra);
        try
        {
            maker.Alternatives();
            return maker._at == pattern.Length ? maker._text.ToString() : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private bool Has(char c) => _at < _pattern.Length && _pattern[_at] == c;

    /// <summary>One of several, all of which must be gone through: where the chosen one ends is known only
    /// then.</summary>
    private void Alternatives()
    {
        var begin = _text.Length;
        var options = new List<string>();
        do
        {
            _text.Length = begin;
            Sequence();
            options.Add(_text.ToString(begin, _text.Length - begin));
        } while (Has('|') && ++_at > 0);

        _text.Length = begin;
        _text.Append(options[_random.Next(options.Count)]);
    }

    private void Sequence()
    {
        while (_at < _pattern.Length && !Has('|') && !Has(')'))
        {
            var (start, length) = (_at, _text.Length);
            Atom();
            var end = _at;
            var (least, most) = Quantifier();
            var count = least + (most > least ? Math.Min(most - least, _extra) : 0);
            if (count == 0)
            {
                _text.Length = length;
            }

            var after = _at;
            for (var i = 1; i < count && _text.Length < MaxLength; i++)
            {
                _at = start;
                Atom();
            }

            _at = count > 1 ? after : Math.Max(after, end);
        }
    }

    private void Atom()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '^' or '$':
                break;
            case '(':
                Group();
                break;
            case '[':
                Append(OneOf(Class()));
                break;
            case '.':
                Append(OneOf(Letters));
                break;
            case '\\':
                Escape();
                break;
            default:
                Append(c);
                break;
        }
    }

    private void Group()
    {
        var length = _text.Length;
        var isLook = false;
        if (Has('?'))
        {
            _at++;
            isLook = Has('=') || Has('!') || (Has('<') && _at + 1 < _pattern.Length && _pattern[_at + 1] is '=' or '!');
            while (_at < _pattern.Length && _pattern[_at] is not (':' or '=' or '!' or '>'))
            {
                _at++;
            }

            _at++;
        }

        Alternatives();
        if (!Has(')'))
        {
            throw new FormatException();
        }

        _at++;
        if (isLook)
        {
            _text.Length = length;
        }
    }

    private (int Least, int Most) Quantifier()
    {
        var (least, most) = (1, 1);
        if (Has('*'))
        {
            (least, most) = (0, MaxLength);
            _at++;
        }
        else if (Has('+'))
        {
            (least, most) = (1, MaxLength);
            _at++;
        }
        else if (Has('?'))
        {
            (least, most) = (0, 1);
            _at++;
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
            _at++;
        }

        return (least, most);
    }

    private (int Least, int Most)? Counts()
    {
        var close = _pattern.IndexOf('}', _at);
        var parts = close < 0 ? [] : _pattern[(_at + 1)..close].Split(',');
        if (parts.Length is 0 or > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
        {
            return null;
        }

        var most = least;
        if (parts.Length == 2)
        {
            most = int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : MaxLength;
        }

        _at = close + 1;
        return (least, most);
    }

    private void Escape()
    {
        var c = Next();
        switch (c)
        {
            case 'b' or 'B' or 'A' or 'Z' or 'z':
                break;
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S':
                Append(OneOf(Known(c)));
                break;
            case 'p' or 'P':
                Append(OneOf(Category(c)));
                break;
            case >= '1' and <= '9':
                throw new FormatException();
            default:
                Append(Control(c));
                break;
        }
    }

    private char Control(char c) =>
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
        var text = _at + digits <= _pattern.Length ? _pattern.Substring(_at, digits) : "";
        _at += digits;
        return int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : throw new FormatException();
    }

    private static string Known(char c) =>
        c switch
        {
            'd' => Digits,
            'D' => Letters,
            'w' => Word,
            'W' => "-!",
            's' => " ",
            _ => Letters,
        };

    private string Category(char c)
    {
        var close = Has('{') ? _pattern.IndexOf('}', _at) : -1;
        if (close < 0)
        {
            throw new FormatException();
        }

        var name = _pattern[(_at + 1)..close];
        _at = close + 1;
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
    private string Class()
    {
        var isNot = Has('^');
        if (isNot)
        {
            _at++;
        }

        var set = new StringBuilder();
        for (var first = true; first || !Has(']'); first = false)
        {
            ClassPart(set);
        }

        _at++;
        if (!isNot)
        {
            return set.ToString();
        }

        var others = new string([.. (Letters + Digits + Printable).Where(c => set.ToString().IndexOf(c, StringComparison.Ordinal) < 0)]);
        return others;
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

        if (!Has('-') || _at + 1 >= _pattern.Length || _pattern[_at + 1] == ']')
        {
            set.Append(from);
            return;
        }

        _at++;
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

    private char Next() => _at < _pattern.Length ? _pattern[_at++] : throw new FormatException();

    private char OneOf(string characters) =>
        characters.Length > 0 ? characters[_random.Next(characters.Length)] : throw new FormatException();

    private void Append(char c)
    {
        if (_text.Length < MaxLength)
        {
            _text.Append(c);
        }
    }
}
