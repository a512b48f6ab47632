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
    private readonly HtmlPlaces _places;
    private string? _mark;
    private int _proseLine;

    private HtmlBlocks(HtmlPlaces places) => _places = places;

    /// <param name="content">A document or a piece of one.</param>
    /// <param name="before">How many lines of the file stand before it.</param>
    public static IReadOnlyList<PageBlock> Read(string content, int before = 0)
    {
        var text = content.ReplaceLineEndings("\n");
        var reader = new HtmlBlocks(new HtmlPlaces(text, before));
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

        if (HtmlWords.IsInline(element) && !HtmlTabs.IsSample(element))
        {
            SayInline(element);
            return;
        }

        Flush();
        Enter(element);
        switch (element.LocalName)
        {
            case "pre":
            case "code" when HtmlTabs.IsSample(element):
                _blocks.Add(new CodeBlock(_places.LineOfText(element), HtmlWords.OfCode(element), CodeLanguage.Of(element)));
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
            case "li" when !HtmlTabs.IsTab(element):
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
        if (HtmlTabs.IsTab(element))
        {
            AddControl(element);
            return;
        }

        if (element.GetAttribute("role") == "tabpanel" && HtmlTabs.TabOf(element) is { } tab)
        {
            _blocks.Add(new LineBlock(_places.Line, HtmlWords.Of(tab)));
        }

        Visit(element);
        if (element.GetAttribute("role") == "tablist" && HtmlTabs.SelectedOf(element) is { } selected)
        {
            // What is shown below all tabs is of this one.
            Flush();
            AddControl(selected);
        }
    }

    /// <summary>What a table that holds more than words is made of.</summary>
    internal void VisitInside(IElement element)
    {
        Enter(element);
        Visit(element);
        Flush();
    }

    /// <summary>Goes on to an element, and says its line.</summary>
    internal int Enter(IElement element) => _places.Enter(element);

    internal void AddBlock(PageBlock block) => _blocks.Add(block);

    private void AddControl(IElement element)
    {
        // Beside a name it copies, or shows examples.
        var text = _open.TryPeek(out var entry) && entry.Index is not null ? "" : HtmlWords.Of(element);
        if (text.Length > 0)
        {
            _blocks.Add(new ControlBlock(_places.Line, text));
        }
    }

    /// <summary>What is said inside of it is said of the name that it begins with.</summary>
    private void VisitEntry(IElement element)
    {
        _open.Push(new OpenEntry { IsOther = HtmlTabs.IsDefaultResponse(element) });
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
                    ? new LineBlock(_places.Line, text)
                    : new HeadingBlock(_places.Line, element.LocalName[1] - '0', text)
            );
        }
    }

    private void SayInline(IElement element)
    {
        var words = HtmlWords.Of(element);
        if (words.Length == 0)
        {
            // A place to break a line, or a picture.
        }
        else if (HtmlWords.Plain(_prose.ToString()).Length == 0)
        {
            _prose.Clear();
            // In a list of names any element sets one apart, in prose not each.
            _mark = (_open.TryPeek(out var entry) && entry.IsAwaited) || HtmlWords.IsMark(element) ? words : null;
            Say(words);
            if (_places.LineOf(element) is { } line)
            {
                _proseLine = line;
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
            _proseLine = _places.Line;
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

        var isFirst = _open.TryPeek(out entry) && entry.IsAwaited;
        var words = text.Split(' ', 2);
        var isMarked = mark is not null && mark == words[0];
        if ((isMarked || isFirst) && PageName.IsName(words[0]) && words[0] != "Type:" && (words.Length > 1 || isFirst))
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

        if (isFirst)
        {
            // `200` begins the item of a list of responses: what comes next is no name either.
            entry!.IsOther = true;
        }

        _blocks.Add(new LineBlock(_proseLine, text));
    }

    private sealed class OpenEntry
    {
        /// <summary>Of its block; null until its name was found.</summary>
        public int? Index { get; set; }

        /// <summary>It begins with something else.</summary>
        public bool IsOther { get; set; }

        public bool IsAwaited => Index is null && !IsOther;
    }
}
