using System.Text;

namespace TikiSpec.Emulator.Samples;

/// <summary>Makes texts that match a regular expression: the plain parts of the language, which the patterns of
/// documents are made of. What it cannot read (looking ahead, references back) gives a text that may not
/// match.</summary>
internal sealed class PatternText
{
    // A document can be anybody's: what nests deeper, or takes longer, is not read.
    private const int MaxDepth = 100;
    private const int MaxSteps = 100_000;

    private readonly PatternCursor _pattern;
    private readonly Random _random;
    private readonly int _extra;
    private readonly StringBuilder _text = new();
    private int _depth;
    private int _steps;

    private PatternText(string pattern, Random random, int extra) =>
        (_pattern, _random, _extra) = (new PatternCursor(pattern), random, extra);

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
            return maker._pattern.IsAtEnd ? maker._text.ToString() : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

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
        } while (_pattern.Has('|') && ++_pattern.At > 0);

        _text.Length = begin;
        _text.Append(options[_random.Next(options.Count)]);
    }

    private void Sequence()
    {
        while (!_pattern.IsAtEnd && !_pattern.Has('|') && !_pattern.Has(')'))
        {
            var (start, length) = (_pattern.At, _text.Length);
            Atom();
            var end = _pattern.At;
            var (least, most) = _pattern.Quantifier();
            var count = least + (most > least ? Math.Min(most - least, _extra) : 0);
            if (count == 0)
            {
                _text.Length = length;
            }

            var after = _pattern.At;
            var isEmpty = _text.Length == length;
            for (var i = 1; i < count && !isEmpty && _text.Length < PatternCursor.Many; i++)
            {
                _pattern.At = start;
                Atom();
            }

            _pattern.At = count > 1 ? after : Math.Max(after, end);
        }
    }

    private void Atom()
    {
        if (++_steps > MaxSteps)
        {
            throw new FormatException();
        }

        var c = _pattern.Next();
        switch (c)
        {
            case '^' or '$':
                break;
            case '(':
                Group();
                break;
            case '[':
                Append(OneOf(_pattern.Class()));
                break;
            case '.':
                Append(OneOf(PatternCursor.Letters));
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
        if (_pattern.Has('?'))
        {
            _pattern.At++;
            isLook = _pattern.Has('=') || _pattern.Has('!') || (_pattern.Has('<') && (_pattern.Has('=', 1) || _pattern.Has('!', 1)));
            while (_pattern.Next() is not (':' or '=' or '!' or '>')) { }
        }

        if (++_depth > MaxDepth)
        {
            throw new FormatException();
        }

        Alternatives();
        _depth--;
        if (_pattern.Next() != ')')
        {
            throw new FormatException();
        }

        if (isLook)
        {
            _text.Length = length;
        }
    }

    private void Escape()
    {
        var c = _pattern.Next();
        switch (c)
        {
            case 'b' or 'B' or 'A' or 'Z' or 'z':
                break;
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S':
                Append(OneOf(PatternCursor.Known(c)));
                break;
            case 'p' or 'P':
                Append(OneOf(_pattern.Category(c)));
                break;
            case >= '1' and <= '9':
                throw new FormatException();
            default:
                Append(_pattern.Control(c));
                break;
        }
    }

    private char OneOf(string characters) =>
        characters.Length > 0 ? characters[_random.Next(characters.Length)] : throw new FormatException();

    private void Append(char c)
    {
        if (_text.Length < PatternCursor.Many)
        {
            _text.Append(c);
        }
    }
}
