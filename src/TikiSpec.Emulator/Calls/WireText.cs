namespace TikiSpec.Emulator.Calls;

/// <summary>Texts of an address, unescaped, in which a sign that parts values is told from one that stands in a value:
/// <c>a,b%2Cc</c> are two items.</summary>
/// <remarks>Until values are parted, a sign that was escaped is one of Unicode's characters that stand in no
/// text.</remarks>
internal static class WireText
{
    private const string Parting = ",.;=|";
    private const char FirstMark = '\uFDD0';

    /// <summary>Unescapes; escaped signs that would part values are marked.</summary>
    public static string Marked(string escaped)
    {
        if (escaped.IndexOf('%', StringComparison.Ordinal) < 0)
        {
            return escaped;
        }

        for (var i = 0; i < Parting.Length; i++)
        {
            escaped = escaped.Replace(Uri.HexEscape(Parting[i]), ((char)(FirstMark + i)).ToString(), StringComparison.OrdinalIgnoreCase);
        }

        return Uri.UnescapeDataString(escaped);
    }

    /// <summary>The text as it is meant, once it is known where it begins and ends.</summary>
    public static string Plain(string marked)
    {
        if (marked.AsSpan().IndexOfAnyInRange(FirstMark, (char)(FirstMark + Parting.Length - 1)) < 0)
        {
            return marked;
        }

        for (var i = 0; i < Parting.Length; i++)
        {
            marked = marked.Replace((char)(FirstMark + i), Parting[i]);
        }

        return marked;
    }
}
