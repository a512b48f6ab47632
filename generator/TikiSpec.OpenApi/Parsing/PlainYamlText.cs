using System.Text;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>The text that <see cref="PlainYamlReader"/> goes through, and where it is.</summary>
internal sealed class PlainYamlText(string text)
{
    private const int CacheSize = 512;

    // Keys recur: one string does for all of them.
    private readonly string?[] _known = new string?[CacheSize];

    private bool _hasBegun;

    public int At { get; set; }

    /// <summary>Where the current line begins.</summary>
    public int LineStart { get; private set; }

    /// <summary>Where the last scalar of several lines ended.</summary>
    public int LastEnd { get; private set; }

    public int Column => At - LineStart;

    public bool IsAtEnd => At >= text.Length;

    public char Peek => CharAt(At);

    /// <summary>A dash that begins an item.</summary>
    public bool IsEntry => Peek == '-' && IsBlankOrEnd(At + 1);

    /// <summary>A colon that ends a key.</summary>
    public bool IsColon => Peek == ':' && IsBlankOrEnd(At + 1);

    /// <summary>Nothing follows on the line, or a comment.</summary>
    public bool IsLineEnd => IsAtEnd || Peek == '\n' || (Peek == '#' && (At == 0 || text[At - 1] is ' ' or '\n'));

    /// <summary>Lines end with a line feed, and nothing else in it is more than text.</summary>
    public static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if ((letter < ' ' && letter != '\n') || (letter >= '\u007f' && letter is < '\u00a0' or '\u2028' or '\u2029' or '\ufeff'))
            {
                return false;
            }
        }

        return true;
    }

    public char CharAt(int index) => index < text.Length ? text[index] : '\0';

    public bool IsBlankOrEnd(int index) => index >= text.Length || text[index] is ' ' or '\n';

    /// <summary>Comments and the mark that begins the document.</summary>
    public void SkipStart()
    {
        SkipToToken();
        if (string.CompareOrdinal(text, At, "---", 0, 3) == 0)
        {
            At = Column == 0 && CharAt(At + 3) == '\n' ? At + 3 : throw new NotPlainYamlException();
            SkipToToken();
        }

        _hasBegun = true;
    }

    public void SkipBlanks()
    {
        while (Peek == ' ')
        {
            At++;
        }
    }

    public void NextLine()
    {
        At++;
        LineStart = At;
    }

    /// <summary>Past blanks, comments and line ends.</summary>
    public void SkipToToken()
    {
        while (At < text.Length)
        {
            switch (text[At])
            {
                case ' ':
                    At++;
                    break;
                case '\n':
                    NextLine();
                    break;
                case '#' when IsLineEnd:
                    SkipLine();
                    break;
                default:
                    RefuseMarks();
                    return;
            }
        }
    }

    /// <summary>A plain scalar as far as it goes on this line, without blanks at its end.</summary>
    public string ReadPlainLine()
    {
        if (
            Peek
            is ','
                or '['
                or ']'
                or '{'
                or '}'
                or '#'
                or '&'
                or '*'
                or '!'
                or '|'
                or '>'
                or '\''
                or '"'
                or '%'
                or '@'
                or '`'
                or '?'
                or ':'
        )
        {
            throw new NotPlainYamlException();
        }

        return Cut(At, SkipPlain());
    }

    /// <summary>The whole text of a plain scalar that goes on in the lines that follow; null where it does
    /// not.</summary>
    public string? ReadContinuation(string first, int indent)
    {
        StringBuilder? whole = null;
        while (NextPlainLine(indent) is var breaks and > 0)
        {
            var start = At;
            var end = SkipPlain();
            if (IsColon)
            {
                throw new NotPlainYamlException();
            }

            whole ??= new StringBuilder(first);
            whole.Append(breaks == 1 ? ' ' : '\n', Math.Max(1, breaks - 1)).Append(text, start, end - start);
            LastEnd = end;
        }

        return whole?.ToString();
    }

    public string Cut(int start, int end)
    {
        var length = end - start;
        if (length is 0 or > 24)
        {
            return text.Substring(start, length);
        }

        var slot = (uint)((text[start] * 31) + (text[end - 1] * 7) + (text[start + (length / 2)] * 131) + length) % CacheSize;
        if (_known[slot] is { } known && known.Length == length && string.CompareOrdinal(text, start, known, 0, length) == 0)
        {
            return known;
        }

        return _known[slot] = text.Substring(start, length);
    }

    public void AppendTo(StringBuilder builder, int start, int end) => builder.Append(text, start, end - start);

    public void SkipLine()
    {
        var end = text.IndexOf('\n', At);
        At = end < 0 ? text.Length : end;
    }

    /// <summary>How many line ends lie before the next line of the scalar; 0 where none follows.</summary>
    private int NextPlainLine(int indent)
    {
        if (Peek != '\n')
        {
            return 0;
        }

        var (next, line, breaks) = (At, LineStart, 0);
        while (next < text.Length && text[next] is '\n' or ' ')
        {
            if (text[next++] == '\n')
            {
                breaks++;
                line = next;
            }
        }

        if (next >= text.Length || next - line <= indent || text[next] == '#')
        {
            return 0;
        }

        At = next;
        LineStart = line;
        return breaks;
    }

    /// <summary>To the end of the plain text on this line; the offset behind its last letter.</summary>
    private int SkipPlain()
    {
        var end = At;
        while (At < text.Length)
        {
            var letter = text[At];
            if (letter == '\n' || (letter == ':' && IsBlankOrEnd(At + 1)))
            {
                break;
            }

            if (letter == '#' && text[At - 1] == ' ')
            {
                break;
            }

            At++;
            if (letter != ' ')
            {
                end = At;
            }
        }

        return end;
    }

    /// <summary>Marks of a document are for the other reader.</summary>
    private void RefuseMarks()
    {
        if (
            _hasBegun
            && Column == 0
            && (string.CompareOrdinal(text, At, "---", 0, 3) == 0 || string.CompareOrdinal(text, At, "...", 0, 3) == 0)
        )
        {
            throw new NotPlainYamlException();
        }
    }
}
