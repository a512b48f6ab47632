using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.OpenApi.Queries;

/// <summary>Reads a path: by the grammar of RFC 9535, from left to right.</summary>
internal sealed class JsonPathReader
{
    /// <summary>Parentheses and paths within one another.</summary>
    private const int MostNested = 50;

    private readonly PathText _text;
    private readonly SpecSource _source;
    private int _nested;

    public JsonPathReader(string text)
    {
        _text = new PathText(text);
        _source = new SpecSource(new SpecText("", "", text));
    }

    public PathFault? Fault => _text.Fault;

    public PathQuery Read()
    {
        if (!_text.Skips("$"))
        {
            _text.Fail("a path begins with '$'");
        }

        var query = Query();
        if (!_text.IsAtEnd)
        {
            _text.Fail($"'{_text.Next}' belongs to nothing");
        }

        return query;
    }

    private PathQuery Query()
    {
        var segments = new List<PathSegment>();
        while (Segment() is { } segment)
        {
            segments.Add(segment);
        }

        return new PathQuery(segments);
    }

    private PathSegment? Segment()
    {
        _text.SkipBlanks();
        if (_text.Skips(".."))
        {
            return new PathSegment(_text.Next == '[' ? Bracketed() : [Shorthand()], isDescendant: true);
        }

        if (_text.Skips("."))
        {
            return new PathSegment([Shorthand()], isDescendant: false);
        }

        if (_text.Next == '[')
        {
            return new PathSegment(Bracketed(), isDescendant: false);
        }

        return null;
    }

    private PathSelector Shorthand() => _text.Skips("*") ? new WildcardSelector() : new NameSelector(_text.Name());

    private List<PathSelector> Bracketed()
    {
        var selectors = new List<PathSelector>();
        _text.Expect("[");
        do
        {
            _text.SkipBlanks();
            selectors.Add(Selector());
            _text.SkipBlanks();
        } while (_text.Skips(","));
        _text.Expect("]");
        return selectors;
    }

    private PathSelector Selector()
    {
        if (_text.Next is '\'' or '"')
        {
            return new NameSelector(_text.Quoted());
        }

        if (_text.Skips("*"))
        {
            return new WildcardSelector();
        }

        return _text.Skips("?") ? new FilterSelector(Any()) : IndexOrSlice();
    }

    private PathSelector IndexOrSlice()
    {
        var first = _text.Integer();
        _text.SkipBlanks();
        if (!_text.Skips(":"))
        {
            if (first is null)
            {
                _text.Fail("a name in quotes, an index, '*' or '?' is expected in the brackets");
            }

            return new IndexSelector(first ?? 0);
        }

        _text.SkipBlanks();
        var end = _text.Integer();
        _text.SkipBlanks();
        long step = 1;
        if (_text.Skips(":"))
        {
            _text.SkipBlanks();
            step = _text.Integer() ?? 1;
        }

        return new SliceSelector(first, end, step);
    }

    private PathTest Any()
    {
        if (++_nested > MostNested)
        {
            _text.Fail("too much is nested");
        }

        List<PathTest> tests = [All()];
        while (_text.Skips("||"))
        {
            tests.Add(All());
        }

        _nested--;
        return tests.Count == 1 ? tests[0] : new AnyTest(tests);
    }

    private PathTest All()
    {
        List<PathTest> tests = [One()];
        while (_text.Skips("&&"))
        {
            tests.Add(One());
        }

        return tests.Count == 1 ? tests[0] : new AllTests(tests);
    }

    private PathTest One()
    {
        _text.SkipBlanks();
        var test =
            _text.Skips("!") ? new NotTest(Negated())
            : _text.Next == '(' ? InParentheses()
            : Basic();
        _text.SkipBlanks();
        return test;
    }

    private PathTest Negated()
    {
        _text.SkipBlanks();
        return _text.Next == '(' ? InParentheses() : Basic();
    }

    private PathTest InParentheses()
    {
        _text.Expect("(");
        var test = Any();
        _text.Expect(")");
        return test;
    }

    private PathTest Basic()
    {
        if (_text.Skips("match"))
        {
            return Pattern(isWhole: true);
        }

        if (_text.Skips("search"))
        {
            return Pattern(isWhole: false);
        }

        var left = Operand();
        _text.SkipBlanks();
        if (Comparison() is not { } comparison)
        {
            if (left is not QueryOperand)
            {
                _text.Fail("a value alone asks nothing: compare it");
            }

            return new ExistenceTest(left);
        }

        _text.SkipBlanks();
        return new ComparisonTest(Single(left), comparison, Single(Operand()));
    }

    private string? Comparison()
    {
        string[] known = ["==", "!=", "<=", ">=", "<", ">"];
        return known.FirstOrDefault(_text.Skips);
    }

    private PatternTest Pattern(bool isWhole)
    {
        _text.Expect("(");
        var text = Argument();
        _text.Expect(",");
        var pattern = Argument();
        _text.Expect(")");
        return new PatternTest(Single(text), Single(pattern), isWhole);
    }

    private PathOperand Operand()
    {
        if (_text.Skips("@"))
        {
            return new QueryOperand(Nested(), isRelative: true);
        }

        if (_text.Skips("$"))
        {
            return new QueryOperand(Nested(), isRelative: false);
        }

        if (_text.Next is '\'' or '"')
        {
            return Literal(_text.Quoted(), ScalarKind.String);
        }

        return PathText.IsFirstOfName(_text.Next) ? Word() : Number();
    }

    private PathQuery Nested()
    {
        _nested++;
        var query = Query();
        _nested--;
        return query;
    }

    private PathOperand Word() =>
        _text.Name() switch
        {
            "true" => Literal("true", ScalarKind.Boolean),
            "false" => Literal("false", ScalarKind.Boolean),
            "null" => Literal("null", ScalarKind.Null),
            "length" => new LengthOperand(Single(OnlyArgument())),
            "count" => new CountOperand(Query(OnlyArgument())),
            "value" => new ValueOperand(Query(OnlyArgument())),
            var other => Unknown(other),
        };

    private LiteralOperand Unknown(string word)
    {
        _text.Fail($"there is no function '{word}'; texts stand in quotes");
        return Literal("null", ScalarKind.Null);
    }

    private LiteralOperand Number()
    {
        var number = _text.NumberText();
        if (number.Length == 0 || JsonNumberText.Of(number) is null)
        {
            _text.Fail("a path from '@' or '$', a text in quotes, a number, true, false or null is expected");
        }

        return Literal(number, number.IndexOfAny(['.', 'e', 'E']) < 0 ? ScalarKind.Integer : ScalarKind.Float);
    }

    private PathOperand OnlyArgument()
    {
        _text.Expect("(");
        var argument = Argument();
        _text.Expect(")");
        return argument;
    }

    private PathOperand Argument()
    {
        if (++_nested > MostNested)
        {
            _text.Fail("too much is nested");
        }

        _text.SkipBlanks();
        var argument = Operand();
        _text.SkipBlanks();
        _nested--;
        return argument;
    }

    /// <summary>What is compared is one value.</summary>
    private PathOperand Single(PathOperand operand)
    {
        if (operand is QueryOperand { IsSingular: false })
        {
            _text.Fail("a path that is compared has names and indexes alone");
        }

        return operand;
    }

    private PathOperand Query(PathOperand operand)
    {
        if (operand is not QueryOperand)
        {
            _text.Fail("the function takes a path");
        }

        return operand;
    }

    private LiteralOperand Literal(string text, ScalarKind kind) => new(new SpecScalar(_source, 0, 0, text, kind));
}
