using System.Net;
using System.Text;

namespace TikiSpec.Errors;

/// <summary>Finds what a server says went wrong where it says so in XML.</summary>
/// <remarks>Read by hand: an error is a few elements with texts, nothing of it may lead elsewhere or grow, and a reader
/// of XML would be in every program.</remarks>
internal static class XmlErrorTexts
{
    private static readonly string[] Messages =
    [
        "message",
        "errormessage",
        "error_description",
        "faultstring",
        "detail",
        "title",
        "description",
        "reason",
        "error",
    ];

    private static readonly string[] RequestIds = ["requestid", "request_id", "request-id", "traceid", "trace_id"];

    /// <summary>Whether a text is XML, by what it begins with or by what the server calls it, and no page for
    /// people.</summary>
    public static bool IsXml(string text, string? mediaType) =>
        text.TrimStart() is ['<', ..] start
        && (start.StartsWith("<?xml", StringComparison.Ordinal) || mediaType?.EndsWith("xml", StringComparison.OrdinalIgnoreCase) == true)
        && !start.Contains("<html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The texts of all elements of the first name that there is.</summary>
    public static IReadOnlyList<string> Of(string xml)
    {
        var leaves = Leaves(xml);
        return Messages.Select(name => TextsOf(leaves, name)).FirstOrDefault(static texts => texts.Count > 0) ?? [];
    }

    /// <summary>The server's id of the request, where the body has one.</summary>
    public static string? RequestId(string xml)
    {
        var leaves = Leaves(xml);
        return RequestIds.SelectMany(name => TextsOf(leaves, name)).FirstOrDefault();
    }

    private static List<string> TextsOf(List<(string Name, string Text)> leaves, string name) =>
        [.. leaves.Where(leaf => leaf.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static leaf => leaf.Text)];

    /// <summary>The elements that hold a text and no other element, without the prefixes of their names.</summary>
    private static List<(string Name, string Text)> Leaves(string xml)
    {
        var leaves = new List<(string, string)>();
        var open = "";
        var text = new StringBuilder();
        for (var at = 0; at < xml.Length; )
        {
            var tag = xml.IndexOf('<', at);
            text.Append(WebUtility.HtmlDecode(xml[at..(tag < 0 ? xml.Length : tag)]));
            if (tag < 0)
                break;
            if (Inside(xml, tag, "<![CDATA[", "]]>", out at) is { } data)
                text.Append(data);
            else if (Inside(xml, tag, "<!--", "-->", out at) is null && Inside(xml, tag, "<?", "?>", out at) is null)
            {
                var inner = Inside(xml, tag, "<", ">", out at) ?? "";
                if (inner is ['/', ..])
                {
                    if (open.Length > 0 && text.ToString().Trim() is { Length: > 0 } found)
                        leaves.Add((open, found));
                    open = "";
                }
                else
                    open = LocalName(inner);
                text.Clear();
            }
        }
        return leaves;
    }

    /// <summary>What stands between two marks at a place; null where the first does not stand there.</summary>
    private static string? Inside(string xml, int at, string start, string end, out int next)
    {
        next = at;
        if (string.CompareOrdinal(xml, at, start, 0, start.Length) != 0)
            return null;
        var stop = xml.IndexOf(end, at + start.Length, StringComparison.Ordinal);
        next = stop < 0 ? xml.Length : stop + end.Length;
        return xml[(at + start.Length)..(stop < 0 ? xml.Length : stop)];
    }

    private static string LocalName(string tag)
    {
        var end = tag.AsSpan().IndexOfAny(" \t\r\n/");
        var name = end < 0 ? tag : tag[..end];
        return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
