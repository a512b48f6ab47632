using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TikiSpec.Evidence.Blocks;

/// <summary>A page as it was saved from a site, or a piece of HTML in Markdown.</summary>
internal sealed class HtmlBlocks
{
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "nav",
        "footer",
        "button",
        "svg",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
    };

    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _prose = new();
    private readonly string _content;
    private readonly int _before;
    private readonly SpecSource _source;
    private int _cursor;
    private int _line;
    private int _proseLine;

    private HtmlBlocks(string content, int before)
    {
        (_content, _before) = (content, before);
        _source = new SpecSource(new SpecText("page", "page", content));
        _line = before + 1;
    }

    /// <param name="content">A document or a piece of one.</param>
    /// <param name="before">How many lines of the file stand before it.</param>
    public static IReadOnlyList<PageBlock> Read(string content, int before = 0)
    {
        var text = content.ReplaceLineEndings("\n");
        var reader = new HtmlBlocks(text, before);
        var document = new HtmlParser().ParseDocument(text);
        if (document.Body is { } body)
        {
            reader.Enter(body);
            reader.Visit(body);
            reader.Flush();
        }

        return reader._blocks;
    }

    private void Visit(IElement parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element)
            {
                VisitElement(element);
            }
            else if (node is IText text)
            {
                Say(text.Data);
            }
        }
    }

    private void VisitElement(IElement element)
    {
        if (Silent.Contains(element.LocalName))
        {
            Flush();
            Enter(element);
            _cursor = Math.Max(_content.IndexOf("</" + element.LocalName, _cursor, StringComparison.OrdinalIgnoreCase), _cursor);
            return;
        }

        if (Inline.Contains(element.LocalName))
        {
            Say(element.TextContent);
            return;
        }

        Flush();
        Enter(element);
        if (element.LocalName == "pre")
        {
            _blocks.Add(new CodeBlock(LineOfText(element), element.TextContent));
        }
        else if (element.LocalName == "table")
        {
            AddTable(element);
        }
        else if (element.LocalName is ['h', >= '1' and <= '6'])
        {
            AddHeading(element);
        }
        else
        {
            Visit(element);
        }

        Flush();
    }

    private void AddHeading(IElement element)
    {
        var text = Plain(element.TextContent);
        // Some themes set the address of an operation as a heading.
        _blocks.Add(
            text.Contains("://", StringComparison.Ordinal)
                ? new LineBlock(_line, text)
                : new HeadingBlock(_line, element.LocalName[1] - '0', text)
        );
    }

    private void AddTable(IElement table)
    {
        var line = _line;
        var rows = new List<TableRow>();
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            Enter(row);
            string[] cells = [.. row.Children.Select(static cell => Plain(cell.TextContent))];
            if (Array.Exists(cells, static cell => cell.Length > 0))
            {
                rows.Add(new TableRow(_line, cells));
            }
        }

        if (rows.Count > 0)
        {
            _blocks.Add(new TableBlock(line, rows));
        }
    }

    private void Say(string text)
    {
        if (_prose.Length == 0)
        {
            _proseLine = _line;
        }

        _prose.Append(text);
    }

    private void Flush()
    {
        var text = Plain(_prose.ToString());
        _prose.Clear();
        if (text.Length > 0)
        {
            _blocks.Add(new LineBlock(_proseLine, text));
        }
    }

    /// <summary>Goes on to the tag of an element. Elements come in the order of the text; one that the parser made up
    /// has no tag, and stands where the last one did.</summary>
    private void Enter(IElement element)
    {
        var tag = "<" + element.LocalName;
        var at = _cursor - 1;
        do
        {
            at = _content.IndexOf(tag, at + 1, StringComparison.OrdinalIgnoreCase);
        } while (at >= 0 && at + tag.Length < _content.Length && char.IsAsciiLetterOrDigit(_content[at + tag.Length]));

        if (at >= 0)
        {
            _cursor = at + 1;
            _line = _source.LineNumberOf(at) + _before;
        }
    }

    /// <summary>Where the first words of the element stand: a line break behind its tag is no part of it.</summary>
    private int LineOfText(IElement element)
    {
        var first = _cursor;
        while (first < _content.Length && (_content[first] != '>' || IsBetweenTags(first + 1)))
        {
            first++;
        }

        first = Math.Min(first + 1, _content.Length);
        while (first < _content.Length && char.IsWhiteSpace(_content[first]))
        {
            first++;
        }

        var skipped = element.TextContent.Length - element.TextContent.TrimStart().Length;
        return _source.LineNumberOf(first) + _before - element.TextContent.AsSpan(0, skipped).Count('\n');
    }

    private bool IsBetweenTags(int at)
    {
        while (at < _content.Length && char.IsWhiteSpace(_content[at]))
        {
            at++;
        }

        return at < _content.Length && _content[at] == '<';
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
