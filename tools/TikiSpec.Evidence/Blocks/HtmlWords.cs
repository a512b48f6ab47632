using System.Text;
using AngleSharp.Dom;

namespace TikiSpec.Evidence.Blocks;

/// <summary>The text of elements as a reader sees it: what stands side by side is not one word.</summary>
internal static class HtmlWords
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
        "svg",
        "select",
        "input",
        "textarea",
        "dialog",
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
        "label",
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

    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase) { "code", "strong", "b", "dt", "var", "kbd" };

    private static readonly HashSet<string> SilentRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation",
        "menu",
        "menubar",
        "search",
        "dialog",
        "alertdialog",
    };

    public static bool IsSilent(IElement element) =>
        Silent.Contains(element.LocalName) || (element.GetAttribute("role") is { } role && SilentRoles.Contains(role));

    /// <summary>Part of a line, unless something inside of it is not.</summary>
    public static bool IsInline(IElement element) =>
        Inline.Contains(element.LocalName) && element.Children.All(child => IsInline(child) || child.LocalName is "br" or "svg");

    /// <summary>Sets a name apart from what is said of it.</summary>
    public static bool IsMark(IElement element) => Marks.Contains(element.LocalName) || element.Children is [var only] && IsMark(only);

    /// <summary>On one line.</summary>
    /// <param name="element">What silent elements say is left out.</param>
    /// <param name="skips">Elements that speak for themselves.</param>
    public static string Of(IElement element, Func<IElement, bool>? skips = null)
    {
        var text = new StringBuilder();
        Add(element, text, skips);
        return Plain(text.ToString());
    }

    /// <summary>Letter by letter, with a line for each element that stands on its own.</summary>
    public static string OfCode(IElement element)
    {
        var text = new StringBuilder();
        AddCode(element, text);
        return text.ToString();
    }

    // A blank without width says where a word may break.
    public static string Plain(string text) =>
        string.Join(' ', text.Replace("\u200B", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Puts a blank where two elements side by side would make one word of two.</summary>
    public static void Join(StringBuilder text, string next)
    {
        if (
            text.Length > 0
            && next.Length > 0
            && IsWordEnd(text[^1])
            && (char.IsLetterOrDigit(next[0]) || (next[0] == '/' && IsMethod(text)))
        )
        {
            text.Append(' ');
        }

        text.Append(next);
    }

    private static bool IsWordEnd(char last) => char.IsLetterOrDigit(last) || last is ')' or '*' or ']';

    // A method beside its path: `get` and `/pets`; two parts of a path stay together.
    private static bool IsMethod(StringBuilder text)
    {
        var word = text.ToString();
        return word[(word.LastIndexOfAny([' ', '\n']) + 1)..].ToUpperInvariant()
            is "GET"
                or "POST"
                or "PUT"
                or "PATCH"
                or "DELETE"
                or "DEL";
    }

    private static void Add(IElement element, StringBuilder text, Func<IElement, bool>? skips)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }
            else if (node is IElement child && !IsSilent(child) && skips?.Invoke(child) != true)
            {
                if (IsInline(child) && element.LocalName is not ("code" or "pre"))
                {
                    Join(text, Raw(child, skips));
                }
                else
                {
                    var around = element.LocalName is "code" or "pre" ? "" : " ";
                    text.Append(around);
                    Add(child, text, skips);
                    text.Append(around);
                }
            }
        }
    }

    private static string Raw(IElement element, Func<IElement, bool>? skips)
    {
        var text = new StringBuilder();
        Add(element, text, skips);
        return text.ToString();
    }

    private static void AddCode(IElement element, StringBuilder text)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }
            else if (node is IElement child && child.LocalName != "button" && !IsSilent(child))
            {
                if (child.LocalName == "br")
                {
                    text.Append('\n');
                    continue;
                }

                AddCode(child, text);
                if (child.LocalName is "div" or "li" or "tr" or "p" && text.Length > 0 && text[^1] != '\n')
                {
                    text.Append('\n');
                }
            }
        }
    }
}
