namespace TikiSpec.Evidence.Blocks;

/// <summary>Looks at how deep a page nests before it is parsed: for the parsers each element within another costs as
/// much as all that are open, so a page of a megabyte could take minutes.</summary>
internal static class PageNesting
{
    private const int MaxOpen = 500;
    private const int MaxIndent = 500;

    // Their ends may be left out, or they have none.
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "tbody",
        "thead",
        "tfoot",
        "option",
        "colgroup",
        "br",
        "img",
        "hr",
        "input",
        "meta",
        "link",
        "col",
        "wbr",
        "area",
        "base",
        "embed",
        "source",
        "track",
        "param",
    };

    public static bool HasDeepTags(string content)
    {
        var open = 0;
        for (var at = content.IndexOf('<', StringComparison.Ordinal); at >= 0; at = content.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < content.Length && content[at + 1] == '/';
            var from = at + (isEnd ? 2 : 1);
            var to = from;
            while (to < content.Length && char.IsAsciiLetterOrDigit(content[to]))
            {
                to++;
            }

            if (to == from || Unclosed.Contains(content[from..to]))
            {
                continue;
            }

            open = isEnd ? Math.Max(0, open - 1) : open + 1;
            if (open > MaxOpen)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In Markdown lists in lists are indented, quotes in quotes begin with a mark each.</summary>
    public static bool HasDeepLines(string content)
    {
        var indent = 0;
        var isStart = true;
        foreach (var letter in content)
        {
            if (letter == '\n')
            {
                (indent, isStart) = (0, true);
            }
            else if (isStart)
            {
                indent += letter is ' ' or '\t' or '>' ? 1 : 0;
                isStart = letter is ' ' or '\t' or '>' or '-' or '*' or '+';
                if (indent > MaxIndent)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
