using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Reads collections in brackets and braces.</summary>
/// <param name="indent">The column of the block around it: lines stand further in.</param>
internal sealed class PlainYamlFlow(SpecSource source, PlainYamlText text, ProblemList problems, int indent)
{
    public SpecNode Read(int depth)
    {
        if (depth > NodeLimits.Depth)
        {
            throw new NotPlainYamlException();
        }

        return text.Peek switch
        {
            '[' => ReadSequence(depth),
            '{' => ReadMapping(depth),
            _ => ReadScalar(),
        };
    }

    private SpecSequence ReadSequence(int depth)
    {
        var start = text.At++;
        var items = new List<SpecNode>();
        SkipToToken();
        while (text.Peek != ']')
        {
            items.Add(Read(depth + 1));
            if (text.Peek == ':')
            {
                throw new NotPlainYamlException();
            }

            SkipComma(']');
        }

        // The other reader has the end before the bracket.
        return new SpecSequence(source, start, text.At++, items.ToArray());
    }

    private SpecMapping ReadMapping(int depth)
    {
        var start = text.At++;
        var properties = new PropertyListBuilder(problems);
        SkipToToken();
        while (text.Peek != '}')
        {
            var key = ReadScalar();
            if (!text.IsColon || key.Text == "<<")
            {
                throw new NotPlainYamlException();
            }

            text.At++;
            SkipToToken();
            properties.Add(key, Read(depth + 1));
            SkipComma('}');
        }

        return new SpecMapping(source, start, text.At++, properties.ToArray());
    }

    private SpecScalar ReadScalar()
    {
        var start = text.At;
        if (text.Peek is '"' or '\'')
        {
            var line = text.LineStart;
            var quoted = PlainYamlQuotes.Read(text, indent);
            return text.LineStart == line
                ? new SpecScalar(source, start, text.At, quoted, ScalarKind.String)
                : throw new NotPlainYamlException();
        }

        var end = SkipPlain();
        var value = text.Cut(start, end);
        return new SpecScalar(source, start, end, value, CoreSchema.KindOf(value));
    }

    private int SkipPlain()
    {
        if (
            text.Peek is ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`' or '?' or ':'
            || text.IsEntry
        )
        {
            throw new NotPlainYamlException();
        }

        var end = text.At;
        while (text.Peek is not (',' or ']' or '}' or '\0') && !text.IsColon)
        {
            // A scalar of several lines, a comment in it, or what only looks like a key.
            if (text.Peek is '\n' or '[' or '{' or '#' or ':' && !IsWithinWord(text.Peek))
            {
                throw new NotPlainYamlException();
            }

            text.At++;
            if (text.CharAt(text.At - 1) != ' ')
            {
                end = text.At;
            }
        }

        return end;
    }

    private bool IsWithinWord(char letter) =>
        letter == ':'
            ? text.CharAt(text.At + 1) is not (',' or '[' or ']' or '{' or '}')
            : letter == '#' && text.CharAt(text.At - 1) != ' ';

    private void SkipComma(char close)
    {
        SkipToToken();
        if (text.Peek == ',')
        {
            text.At++;
            SkipToToken();
            if (text.Peek == close || text.Peek == ',')
            {
                throw new NotPlainYamlException();
            }
        }
        else if (text.Peek != close)
        {
            throw new NotPlainYamlException();
        }
    }

    private void SkipToToken()
    {
        text.SkipToToken();
        if (text.IsAtEnd || text.Column <= indent)
        {
            throw new NotPlainYamlException();
        }
    }
}
