using System.Text;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Reads <c>|</c> and <c>&gt;</c>: a scalar of whole lines.</summary>
internal sealed class PlainYamlBlockScalar
{
    private readonly PlainYamlText _text;
    private readonly StringBuilder _value = new();
    private int _indent;

    private PlainYamlBlockScalar(PlainYamlText text, int indent)
    {
        _text = text;
        _indent = indent;
    }

    /// <param name="around">The column of the block around it.</param>
    public static string Read(PlainYamlText text, int around)
    {
        var isLiteral = text.Peek == '|';
        text.At++;
        var chomping = ' ';
        var increment = 0;
        while (text.Peek is '-' or '+' or (>= '1' and <= '9'))
        {
            if (text.Peek is '-' or '+')
            {
                chomping = chomping == ' ' ? text.Peek : throw new NotPlainYamlException();
            }
            else
            {
                increment = increment == 0 ? text.Peek - '0' : throw new NotPlainYamlException();
            }

            text.At++;
        }

        text.SkipBlanks();
        if (text.IsAtEnd || !text.IsLineEnd)
        {
            throw new NotPlainYamlException();
        }

        text.SkipLine();
        if (text.IsAtEnd)
        {
            throw new NotPlainYamlException();
        }

        text.NextLine();
        return new PlainYamlBlockScalar(text, increment == 0 ? 0 : Math.Max(around, 0) + increment).Read(isLiteral, chomping, around);
    }

    private string Read(bool isLiteral, char chomping, int around)
    {
        var breaks = _indent == 0 ? FindIndent(around) : SkipEmptyLines();
        var hasBreak = false;
        var wasBlank = false;
        while (_text.Column == _indent && !_text.IsAtEnd)
        {
            var isBlank = _text.Peek == ' ';
            if (hasBreak && !isLiteral && !wasBlank && !isBlank)
            {
                _value.Append(breaks == 0 ? " " : "");
            }
            else if (hasBreak)
            {
                _value.Append('\n');
            }

            _value.Append('\n', breaks);
            wasBlank = isBlank;
            var start = _text.At;
            _text.SkipLine();
            _text.AppendTo(_value, start, _text.At);
            hasBreak = !_text.IsAtEnd;
            if (hasBreak)
            {
                _text.NextLine();
            }

            breaks = SkipEmptyLines();
        }

        if (chomping != '-' && hasBreak)
        {
            _value.Append('\n');
        }

        if (chomping == '+')
        {
            _value.Append('\n', breaks);
        }

        if (hasBreak)
        {
            // What was skipped of the next line's indentation belongs to that line.
            _text.At = _text.LineStart;
        }

        return _value.ToString();
    }

    /// <summary>The indentation is that of the first line that is not empty.</summary>
    private int FindIndent(int around)
    {
        var breaks = 0;
        var widest = 0;
        while (true)
        {
            _text.SkipBlanks();
            widest = Math.Max(widest, _text.Column);
            if (_text.Peek != '\n' || _text.IsAtEnd)
            {
                break;
            }

            _text.NextLine();
            breaks++;
        }

        _indent = Math.Max(_text.Column, around + 1);
        if (widest > _indent || _text.IsAtEnd || _text.Column < _indent)
        {
            // A block of blanks, or of nothing.
            throw new NotPlainYamlException();
        }

        return breaks;
    }

    private int SkipEmptyLines()
    {
        var breaks = 0;
        while (true)
        {
            while (_text.Column < _indent && _text.Peek == ' ')
            {
                _text.At++;
            }

            if (_text.IsAtEnd || _text.Peek != '\n')
            {
                return breaks;
            }

            _text.NextLine();
            breaks++;
        }
    }
}
