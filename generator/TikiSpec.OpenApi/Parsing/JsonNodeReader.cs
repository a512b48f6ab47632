using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Problems;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Parsing;

/// <summary>Reads JSON into nodes.</summary>
/// <remarks>
/// JSON is nearly YAML, but YamlDotNet refuses keys of more than 1024 characters and some escapes, and takes several
/// times as long. Strict by
/// RFC 8259 but for a byte order mark; the caller may try YAML where this reader refuses.
/// </remarks>
internal sealed class JsonNodeReader
{
    private readonly SpecSource _source;
    private readonly ProblemList _problems;
    private readonly string _text;
    private readonly CancellationToken _cancellationToken;
    private int _at;

    private int _count;

    private JsonNodeReader(SpecSource source, ProblemList problems, CancellationToken cancellationToken)
    {
        _source = source;
        _problems = problems;
        _text = source.Text.Content;
        _cancellationToken = cancellationToken;
    }

    /// <summary>True where the text can only be JSON, or YAML's likeness of it.</summary>
    public static bool LooksLikeJson(string text)
    {
        var at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at < text.Length && text[at] is '{' or '[';
    }

    public static SpecNode? Read(SpecSource source, ProblemList problems, CancellationToken cancellationToken)
    {
        var reader = new JsonNodeReader(source, problems, cancellationToken);
        try
        {
            return reader.ReadRoot();
        }
        catch (SpecSyntaxException problem)
        {
            problems.Add(problem.Problem);
            return null;
        }
    }

    private SpecNode ReadRoot()
    {
        _at = _text.Length > 0 && _text[0] == '\uFEFF' ? 1 : 0;
        SkipBlanks();
        var root = ReadValue(1);
        SkipBlanks();
        return _at == _text.Length ? root : throw Refuse("text stands behind the end of the document");
    }

    private SpecNode ReadValue(int depth)
    {
        if (depth > NodeLimits.Depth)
        {
            throw new SpecSyntaxException(DocumentProblems.TooDeep, _source.LocationOf(_at, _at + 1), NodeLimits.DepthText);
        }

        if (++_count > NodeLimits.ExpandedNodes)
        {
            throw new SpecSyntaxException(DocumentProblems.TooLarge, _source.LocationOf(_at, _at + 1), NodeLimits.NodesText);
        }

        return Peek() switch
        {
            '{' => ReadMapping(depth),
            '[' => ReadSequence(depth),
            '"' => ReadString(),
            't' => ReadWord("true", ScalarKind.Boolean),
            'f' => ReadWord("false", ScalarKind.Boolean),
            'n' => ReadWord("null", ScalarKind.Null),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => throw Refuse("a value is expected here" + Hint()),
        };
    }

    private SpecMapping ReadMapping(int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var start = _at++;
        var properties = new PropertyListBuilder(_problems);
        SkipBlanks();
        if (Peek() != '}')
        {
            do
            {
                SkipBlanks();
                var key = Peek() == '"' ? ReadString() : throw Refuse("a key in double quotes is expected here" + Hint());
                SkipBlanks();
                Expect(':', "a colon is expected behind the key");
                SkipBlanks();
                properties.Add(key, ReadValue(depth + 1));
                SkipBlanks();
            } while (Skip(','));
        }

        Expect('}', "a comma or } is expected here");
        return new SpecMapping(_source, start, _at, properties.ToArray());
    }

    private SpecSequence ReadSequence(int depth)
    {
        var start = _at++;
        var items = new List<SpecNode>();
        SkipBlanks();
        if (Peek() != ']')
        {
            do
            {
                SkipBlanks();
                items.Add(ReadValue(depth + 1));
                SkipBlanks();
            } while (Skip(','));
        }

        Expect(']', "a comma or ] is expected here");
        return new SpecSequence(_source, start, _at, items.ToArray());
    }

    private SpecScalar ReadString()
    {
        var start = _at;
        var text = JsonStringText.Read(_text, ref _at) ?? throw Refuse(JsonStringText.Complaint(_text, _at));
        return new SpecScalar(_source, start, _at, text, ScalarKind.String);
    }

    private SpecScalar ReadWord(string word, ScalarKind kind)
    {
        var start = _at;
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0)
        {
            throw Refuse("a value is expected here; strings stand in double quotes");
        }

        _at += word.Length;
        return new SpecScalar(_source, start, _at, word, kind);
    }

    private SpecScalar ReadNumber()
    {
        var start = _at;
        Skip('-');
        if (!Skip('0') && !SkipDigits())
        {
            throw Refuse("a digit is expected here");
        }

        var kind = ScalarKind.Integer;
        if (Skip('.'))
        {
            kind = SkipDigits() ? ScalarKind.Float : throw Refuse("a digit is expected behind the decimal point");
        }

        if (Skip('e') || Skip('E'))
        {
            _ = Skip('+') || Skip('-');
            kind = SkipDigits() ? ScalarKind.Float : throw Refuse("a digit is expected in the exponent");
        }

        return new SpecScalar(_source, start, _at, _text.Substring(start, _at - start), kind);
    }

    private bool SkipDigits()
    {
        var start = _at;
        while (Peek() is >= '0' and <= '9')
        {
            _at++;
        }

        return _at > start;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private bool Skip(char expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(char expected, string complaint)
    {
        if (!Skip(expected))
        {
            throw Refuse(complaint);
        }
    }

    /// <summary>What people write because other formats have it.</summary>
    private string Hint() =>
        Peek() switch
        {
            '}' or ']' => "; remove the comma before it",
            '/' or '#' => "; JSON has no comments",
            '\'' => "; JSON has double quotes only",
            _ => "",
        };

    private SpecSyntaxException Refuse(string what) =>
        new(DocumentProblems.Malformed, _source.LocationOf(_at, _at + 1), _at >= _text.Length ? what + ", but the text ends" : what);
}
