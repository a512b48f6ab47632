using System.Globalization;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>JSON pointers (RFC 6901), also as the fragment of a <c>$ref</c>.</summary>
public static class JsonPointer
{
    /// <summary>The node that <paramref name="pointer"/> leads to, or null.</summary>
    public static SpecNode? Find(SpecNode root, string pointer)
    {
        if (!IsPointer(pointer))
        {
            return null;
        }

        var node = root;
        foreach (var segment in Segments(pointer))
        {
            var next = node switch
            {
                SpecMapping mapping => mapping[segment],
                SpecSequence sequence => ItemAt(sequence, segment),
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    /// <summary>Empty, or steps that each begin with a slash; behind a # in a reference. Anything else is a name that
    /// we do not look for.</summary>
    public static bool IsPointer(string text) =>
        text.Length == 0 || text[0] == '/' || (text[0] == '#' && (text.Length == 1 || text[1] == '/'));

    /// <summary>The unescaped steps of <c>#/a/b~1c</c> or <c>/a/b~1c</c>. Only a fragment is percent-decoded.</summary>
    public static IReadOnlyList<string> Segments(string pointer)
    {
        var isFragment = pointer.Length > 0 && pointer[0] == '#';
        var text = isFragment ? pointer.Substring(1) : pointer;
        if (text.Length == 0)
        {
            return [];
        }

        var segments = (text[0] == '/' ? text.Substring(1) : text).Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = isFragment && segments[i].IndexOf('%') >= 0 ? Uri.UnescapeDataString(segments[i]) : segments[i];
            segments[i] = segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");
        }

        return segments;
    }

    /// <summary>One more step: <c>/variants</c> and <c>price</c> give <c>/variants/price</c>.</summary>
    public static string Append(string pointer, string segment) =>
        pointer + "/" + (segment.IndexOfAny(['~', '/']) < 0 ? segment : segment.Replace("~", "~0").Replace("/", "~1"));

    public static string Append(string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    internal static int? IndexIn(SpecSequence sequence, string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < sequence.Items.Count
        && (segment.Length == 1 || segment[0] != '0')
            ? index
            : null;

    private static SpecNode? ItemAt(SpecSequence sequence, string segment) =>
        IndexIn(sequence, segment) is { } index ? sequence.Items[index] : null;
}
