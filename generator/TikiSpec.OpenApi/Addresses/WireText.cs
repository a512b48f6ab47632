using System.Globalization;
using System.Text;

namespace TikiSpec.OpenApi.Addresses;

/// <summary>Texts of an address, unescaped, in which a sign that parts values is told from one that stands in a value:
/// <c>a,b%2Cc</c> are two items.</summary>
/// <remarks>Until values are parted, a sign that was escaped is one of Unicode's characters that stand in no
/// text.</remarks>
public static class WireText
{
    private const string Parting = ",.;=|";
    private const char FirstMark = '\uFDD0';

    /// <summary>Unescapes; escaped signs that would part values are marked.</summary>
    public static string Marked(string escaped)
    {
        if (escaped.IndexOf('%') < 0)
        {
            return escaped;
        }

        var text = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (PartingAt(escaped, i) is >= 0 and var sign)
            {
                text.Append((char)(FirstMark + sign));
                i += 2;
            }
            else
            {
                text.Append(escaped[i]);
            }
        }

        return Uri.UnescapeDataString(text.ToString());
    }

    /// <summary>The text as it is meant, once it is known where it begins and ends.</summary>
    public static string Plain(string marked)
    {
        if (!marked.Any(IsMark))
        {
            return marked;
        }

        var text = new StringBuilder(marked.Length);
        foreach (var c in marked)
        {
            text.Append(IsMark(c) ? Parting[c - FirstMark] : c);
        }

        return text.ToString();
    }

    private static bool IsMark(char c) => c >= FirstMark && c < FirstMark + Parting.Length;

    /// <summary>Which of the signs is escaped there; below zero for none.</summary>
    private static int PartingAt(string escaped, int at) =>
        escaped[at] == '%'
        && at + 2 < escaped.Length
        && int.TryParse(escaped.Substring(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? Parting.IndexOf((char)code)
            : -1;
}
