using AngleSharp.Dom;

namespace TikiSpec.Evidence.Blocks;

/// <summary>Where the elements of a page stand in its text.</summary>
internal sealed class HtmlPlaces
{
    private readonly SpecSource _source;
    private readonly string _content;
    private readonly int _before;
    private int _cursor;

    /// <param name="content">A document or a piece of one.</param>
    /// <param name="before">How many lines of the file stand before it.</param>
    public HtmlPlaces(string content, int before)
    {
        (_content, _before) = (content, before);
        _source = new SpecSource(new SpecText("page", "page", content));
        Line = before + 1;
    }

    /// <summary>Of the element that was entered last.</summary>
    public int Line { get; private set; }

    /// <summary>Of an element within a line; null where the parser does not know it.</summary>
    public int? LineOf(IElement element) => element.SourceReference?.Position.Line + _before;

    /// <summary>Goes on to the tag of an element. The parser does not know where those are that it moved: they come
    /// next in the order of the text; one that it made up has no tag, and stands where the last one did.</summary>
    public int Enter(IElement element)
    {
        var at = element.SourceReference is { } known ? known.Position.Index : NextTag(element.LocalName);
        if (at >= 0)
        {
            _cursor = at + 1;
            Line = _source.LineNumberOf(at) + _before;
        }

        return Line;
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
    public int LineOfText(IElement element)
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
}
