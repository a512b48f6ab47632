using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Reads YAML as documents of OpenAPI are written: blocks of mappings and sequences, scalars of all styles,
/// flow collections, comments.</summary>
/// <remarks>
/// Whatever is rarer (anchors, tags, merge keys, tabs, several documents) and all that is wrong makes it give up, and
/// <see cref="YamlNodeReader"/> reads the text: this one only takes what both read alike, in a quarter of the time. A
/// test holds the two together, offsets included.
/// </remarks>
internal sealed class PlainYamlReader
{
    private const int LongestKey = 1000;

    private readonly SpecSource _source;
    private readonly PlainYamlText _text;
    private readonly ProblemList _problems;

    private readonly CancellationToken _cancellationToken;

    private int _count;

    private PlainYamlReader(SpecSource source, ProblemList problems, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _source = source;
        _text = new PlainYamlText(source.Text.Content);
        _problems = problems;
    }

    /// <summary>The root, or null where the text is not for this reader.</summary>
    public static SpecNode? Read(SpecSource source, ProblemList problems, CancellationToken cancellationToken)
    {
        if (!PlainYamlText.IsPlain(source.Text.Content))
        {
            return null;
        }

        var told = new ProblemList();
        try
        {
            var root = new PlainYamlReader(source, told, cancellationToken).ReadRoot();
            problems.AddRange(told);
            return root;
        }
        catch (NotPlainYamlException)
        {
            return null;
        }
    }

    private SpecNode ReadRoot()
    {
        _text.SkipStart();
        var isCollection = _text.IsEntry || _text.Peek is '{' or '[';
        var root = ReadBlockNode(-1, 1);
        _text.SkipToToken();
        return _text.IsAtEnd && (isCollection || root is SpecMapping) ? root : throw new NotPlainYamlException();
    }

    /// <summary>A node on a line of its own, or behind a dash.</summary>
    /// <param name="indent">The column of the block around it.</param>
    private SpecNode ReadBlockNode(int indent, int depth)
    {
        if (depth > NodeLimits.Depth || _text.Column <= indent || ++_count > NodeLimits.ExpandedNodes)
        {
            throw new NotPlainYamlException();
        }

        if (_text.IsEntry)
        {
            return ReadSequence(_text.Column, depth, isIndentless: false);
        }

        switch (_text.Peek)
        {
            case '[' or '{':
                return WithLineEnd(new PlainYamlFlow(_source, _text, _problems, indent).Read(depth));
            case '|' or '>':
                return ReadBlockScalar(indent);
        }

        var column = _text.Column;
        var scalar = ReadScalarOnLine(indent);
        if (_text.IsColon)
        {
            return ReadMapping(column, scalar, depth);
        }

        return Continued(scalar, indent);
    }

    private SpecMapping ReadMapping(int column, SpecScalar key, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var start = key.Start;
        var properties = new PropertyListBuilder(_problems);
        while (true)
        {
            if (key.Text is "<<" || key.End - key.Start > LongestKey)
            {
                throw new NotPlainYamlException();
            }

            _text.At++;
            properties.Add(key, ReadValue(column, depth + 1));
            _text.SkipToToken();
            if (_text.IsAtEnd || _text.Column < column)
            {
                return new SpecMapping(_source, start, _text.At, properties.ToArray());
            }

            if (_text.Column > column || _text.IsEntry)
            {
                throw new NotPlainYamlException();
            }

            key = ReadScalarOnLine(column);
            if (!_text.IsColon)
            {
                throw new NotPlainYamlException();
            }
        }
    }

    /// <summary>What stands behind a colon.</summary>
    private SpecNode ReadValue(int indent, int depth)
    {
        var behindColon = _text.At;
        _text.SkipBlanks();
        if (!_text.IsLineEnd)
        {
            return ReadValueOnLine(indent, depth);
        }

        _text.SkipToToken();
        if (_text.IsAtEnd || _text.Column < indent || (_text.Column == indent && !_text.IsEntry))
        {
            return new SpecScalar(_source, behindColon, behindColon, "", ScalarKind.Null);
        }

        return _text.Column == indent ? ReadSequence(indent, depth, isIndentless: true) : ReadBlockNode(indent, depth);
    }

    private SpecNode ReadValueOnLine(int indent, int depth)
    {
        if (depth > NodeLimits.Depth || _text.IsEntry || ++_count > NodeLimits.ExpandedNodes)
        {
            throw new NotPlainYamlException();
        }

        switch (_text.Peek)
        {
            case '[' or '{':
                return WithLineEnd(new PlainYamlFlow(_source, _text, _problems, indent).Read(depth));
            case '|' or '>':
                return ReadBlockScalar(indent);
        }

        return Continued(ReadScalarOnLine(indent), indent);
    }

    private SpecSequence ReadSequence(int column, int depth, bool isIndentless)
    {
        var start = _text.At;
        var items = new List<SpecNode>();
        while (true)
        {
            var behindDash = ++_text.At;
            _text.SkipBlanks();
            if (_text.IsLineEnd)
            {
                _text.SkipToToken();
            }

            items.Add(
                _text.IsAtEnd || _text.Column <= column
                    ? new SpecScalar(_source, behindDash, behindDash, "", ScalarKind.Null)
                    : ReadBlockNode(column, depth + 1)
            );
            _text.SkipToToken();
            if (!_text.IsAtEnd && _text.Column == column && _text.IsEntry)
            {
                continue;
            }

            if (!_text.IsAtEnd && (_text.Column > column || (_text.Column == column && !isIndentless)))
            {
                throw new NotPlainYamlException();
            }

            return new SpecSequence(_source, start, _text.At, items.ToArray());
        }
    }

    private SpecScalar ReadScalarOnLine(int indent)
    {
        var start = _text.At;
        if (_text.Peek is '"' or '\'')
        {
            var line = _text.LineStart;
            var quoted = PlainYamlQuotes.Read(_text, indent);
            if (_text.LineStart != line && _text.IsColon)
            {
                throw new NotPlainYamlException();
            }

            return new SpecScalar(_source, start, _text.At, quoted, ScalarKind.String);
        }

        var text = _text.ReadPlainLine();
        return new SpecScalar(_source, start, start + text.Length, text, CoreSchema.KindOf(text));
    }

    /// <summary>A scalar that is no key, with the lines that go on with it.</summary>
    private SpecScalar Continued(SpecScalar scalar, int indent)
    {
        if (_text.IsColon)
        {
            throw new NotPlainYamlException();
        }

        var isPlain = _text.CharAt(scalar.Start) is not ('"' or '\'');
        if (isPlain && _text.ReadContinuation(scalar.Text, indent) is { } whole)
        {
            return new SpecScalar(_source, scalar.Start, _text.LastEnd, whole, CoreSchema.KindOf(whole));
        }

        return WithLineEnd(scalar);
    }

    private SpecScalar ReadBlockScalar(int indent)
    {
        var start = _text.At;
        var value = PlainYamlBlockScalar.Read(_text, indent);
        return new SpecScalar(_source, start, _text.At, value, ScalarKind.String);
    }

    /// <summary>Nothing but a comment may follow on the line.</summary>
    private T WithLineEnd<T>(T node)
    {
        _text.SkipBlanks();
        return _text.IsLineEnd ? node : throw new NotPlainYamlException();
    }
}
