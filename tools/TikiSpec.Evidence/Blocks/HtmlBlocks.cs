using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TikiSpec.Evidence.Blocks;

/// <summary>A page as it was saved from a site, or a piece of HTML in Markdown.</summary>
internal sealed class HtmlBlocks
{
    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _prose = new();
    private readonly Stack<OpenEntry> _open = [];
    private readonly SpecSource _source;
    private readonly string _content;
    private readonly int _before;
    private string? _mark;
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
        var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(text);
        if (document.Body is { } body)
        {
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
        if (HtmlWords.IsSilent(element))
        {
            Flush();
            return;
        }

        if (HtmlWords.IsInline(element) && !IsSample(element))
        {
            SayInline(element);
            return;
        }

        Flush();
        Enter(element);
        switch (element.LocalName)
        {
            case "pre":
            case "code" when IsSample(element):
                _blocks.Add(new CodeBlock(LineOfText(element), HtmlWords.OfCode(element)));
                break;
            case "table":
                new HtmlTable(this).Add(element);
                break;
            case ['h', >= '1' and <= '6']:
                AddHeading(element);
                break;
            case "button":
                AddControl(element);
                break;
            case "li" when !IsTab(element):
            case "dt":
                VisitEntry(element);
                break;
            case "dl":
                VisitDefinitions(element);
                break;
            default:
                VisitOther(element);
                break;
        }

        Flush();
    }

    private void VisitOther(IElement element)
    {
        if (IsTab(element))
        {
            AddControl(element);
            return;
        }

        if (element.GetAttribute("role") == "tabpanel" && TabOf(element) is { } tab)
        {
            _blocks.Add(new LineBlock(_line, HtmlWords.Of(tab)));
        }

        Visit(element);
    }

    /// <summary>What a table that holds more than words is made of.</summary>
    internal void VisitInside(IElement element)
    {
        Enter(element);
        Visit(element);
        Flush();
    }

    internal void AddBlock(PageBlock block) => _blocks.Add(block);

    private void AddControl(IElement element)
    {
        var text = HtmlWords.Of(element);
        if (text.Length > 0)
        {
            _blocks.Add(new ControlBlock(_line, text));
        }
    }

    /// <summary>What is said inside of it is said of the name that it begins with.</summary>
    private void VisitEntry(IElement element)
    {
        _open.Push(new OpenEntry());
        Visit(element);
        Flush();
        if (element.LocalName == "li")
        {
            _open.Pop();
        }
    }

    /// <summary>A name is described until the next one comes.</summary>
    private void VisitDefinitions(IElement list)
    {
        var around = _open.Count;
        foreach (var part in list.QuerySelectorAll("dt, dd").Where(part => part.Closest("dl") == list))
        {
            if (part.LocalName == "dt")
            {
                Flush();
                while (_open.Count > around)
                {
                    _open.Pop();
                }
            }

            VisitElement(part);
        }

        Flush();
        while (_open.Count > around)
        {
            _open.Pop();
        }
    }

    private void AddHeading(IElement element)
    {
        var text = HtmlWords.Of(element);
        if (text.Length > 0)
        {
            // Some themes set the address of an operation as a heading.
            _blocks.Add(
                text.Contains("://", StringComparison.Ordinal)
                    ? new LineBlock(_line, text)
                    : new HeadingBlock(_line, element.LocalName[1] - '0', text)
            );
        }
    }

    private void SayInline(IElement element)
    {
        var words = HtmlWords.Of(element);
        if (HtmlWords.Plain(_prose.ToString()).Length == 0)
        {
            _prose.Clear();
            // In a list of names any element sets one apart, in prose not each.
            _mark = (_open.TryPeek(out var entry) && entry.Index is null) || HtmlWords.IsMark(element) ? words : null;
            Say(words);
            if (element.SourceReference?.Position.Line is { } line)
            {
                _proseLine = line + _before;
            }
        }
        else
        {
            var first = element.TextContent;
            HtmlWords.Join(_prose, first.Length > 0 && char.IsWhiteSpace(first[0]) ? " " + words : words);
        }

        if (element.TextContent is [.., var last] && char.IsWhiteSpace(last))
        {
            _prose.Append(' ');
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
        var text = HtmlWords.Plain(_prose.ToString());
        var mark = _mark;
        _prose.Clear();
        _mark = null;
        if (text.Length == 0)
        {
            return;
        }

        if (_open.TryPeek(out var entry) && entry.Index is { } index)
        {
            var known = (EntryBlock)_blocks[index];
            _blocks[index] = known with { Text = (known.Text + "\n" + text).Trim() };
            return;
        }

        var isFirst = _open.TryPeek(out entry);
        var words = text.Split(' ', 2);
        var isMarked = mark is not null && mark == words[0];
        if ((isMarked || isFirst) && PageName.IsName(words[0]) && (words.Length > 1 || isFirst))
        {
            if (isFirst)
            {
                entry!.Index = _blocks.Count;
            }

            _blocks.Add(
                new EntryBlock(
                    _proseLine,
                    _open.Count(static each => each.Index is not null) - (isFirst ? 1 : 0),
                    words[0],
                    words.Length > 1 ? words[1] : "",
                    isMarked || (mark is null && isFirst && words.Length == 1),
                    isFirst
                )
            );
            return;
        }

        _blocks.Add(new LineBlock(_proseLine, text));
    }

    /// <summary>Goes on to the tag of an element. The parser does not know where those are that it moved: they come
    /// next in the order of the text; one that it made up has no tag, and stands where the last one did.</summary>
    internal int Enter(IElement element)
    {
        var at = element.SourceReference is { } known ? known.Position.Index : NextTag(element.LocalName);
        if (at >= 0)
        {
            _cursor = at + 1;
            _line = _source.LineNumberOf(at) + _before;
        }

        return _line;
    }

    private int NextTag(string name)
    {
        var tag = "<" + name;
        var at = _cursor - 1;
        do
        {
            at = _content.IndexOf(tag, at + 1, StringComparison.OrdinalIgnoreCase);
        } while (at >= 0 && at + tag.Length < _content.Length && char.IsAsciiLetterOrDigit(_content[at + tag.Length]));

        return at;
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

    /// <summary>A sample that no <c>pre</c> holds: its lines are elements.</summary>
    private static bool IsSample(IElement element) =>
        element.LocalName == "code"
        && element.ParentElement?.LocalName != "pre"
        && element.TextContent.AsSpan().TrimStart() is ['{' or '[', ..]
        && element.TextContent.Contains('"', StringComparison.Ordinal)
        && element.QuerySelector("ul, div, li, br") is not null;

    private static bool IsTab(IElement element) => element.GetAttribute("role") == "tab";

    /// <summary>The tab that shows a panel, by its id, else by its rank.</summary>
    private static IElement? TabOf(IElement panel)
    {
        if (panel.GetAttribute("aria-labelledby") is { Length: > 0 } id && panel.Owner?.GetElementById(id) is { } named)
        {
            return named;
        }

        var panels = panel.ParentElement?.Children.Where(static each => each.GetAttribute("role") == "tabpanel").ToList() ?? [];
        for (var around = panel.ParentElement; around is not null; around = around.ParentElement)
        {
            var tabs = around.QuerySelectorAll("[role=tab]").Where(tab => !panels.Exists(each => each.Contains(tab))).ToList();
            if (tabs.Count > 0)
            {
                return panels.IndexOf(panel) is var rank && panels.Count == tabs.Count ? tabs[rank]
                    : panels.Count == 1 ? tabs.Find(static tab => tab.GetAttribute("aria-selected") == "true")
                    : null;
            }
        }

        return null;
    }

    private sealed class OpenEntry
    {
        /// <summary>Of its block; null until its name was found.</summary>
        public int? Index { get; set; }
    }
}
