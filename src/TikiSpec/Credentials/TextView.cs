using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace TikiSpec.Credentials;

/// <summary>A text as it is once its escapes are undone, with the way back to the text as it was written.</summary>
internal sealed partial class TextView
{
    private const char CutMark = '…';

    // By position here: where it begins in the written text. One more for the end.
    private readonly int[]? _source;

    private TextView(string text, int[]? source)
    {
        Text = text;
        _source = source;
    }

    // How many characters an escape has that begins there, 0 where none does; more than there are mean all the rest.
    private delegate int Unescape(string text, int at, StringBuilder plain);

    public string Text { get; }

    /// <summary>
    /// The text itself, and what JSON, addresses, pages and dumps of bytes make of it; each also of what another has
    /// made: a page may hold JSON.
    /// </summary>
    public static IEnumerable<TextView> Of(string text)
    {
        var written = new TextView(text, null);
        yield return written;
        foreach (var once in written.Undone())
        {
            yield return once;
            foreach (var twice in once.Undone())
                yield return twice;
        }
    }

    public (int Start, int End) Source(int start, int end) => _source is null ? (start, end) : (_source[start], _source[end]);

    public int IndexOf(string form, int start) => Text.IndexOf(form, start, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the text may have been cut: before each sign that says so, and at its end.</summary>
    public IEnumerable<int> Cuts()
    {
        for (var at = 0; at < Text.Length; at++)
        {
            if (Text[at] == CutMark)
                yield return at;
        }
        yield return Text.Length;
    }

    private IEnumerable<TextView> Undone()
    {
        if (Text.Contains('\\', StringComparison.Ordinal))
            yield return Undo(OfJson);
        if (Text.Contains('%', StringComparison.Ordinal))
            yield return Undo(OfAddress);
        if (Text.Contains('&', StringComparison.Ordinal))
            yield return Undo(OfPage);
        if (Bytes().IsMatch(Text))
            yield return Undo(OfBytes);
    }

    private TextView Undo(Unescape unescape)
    {
        var plain = new StringBuilder();
        var source = new List<int>();
        for (var at = 0; at < Text.Length; )
        {
            var length = unescape(Text, at, plain);
            if (length == 0)
            {
                plain.Append(Text[at]);
                length = 1;
            }
            // An escape that is cut off itself stands for nothing.
            while (source.Count < plain.Length)
                source.Add(Source(at, at).Start);
            at += length;
        }
        source.Add(Source(Text.Length, Text.Length).Start);
        return new TextView(plain.ToString(), [.. source]);
    }

    // \u0041, \/ and the like.
    private static int OfJson(string text, int at, StringBuilder plain)
    {
        if (text[at] != '\\')
            return 0;
        if (at + 1 >= text.Length)
            return 1;
        if (text[at + 1] != 'u')
        {
            plain.Append(text[at + 1]);
            return 2;
        }
        return OfHex(text, at, 2, 4, plain);
    }

    private static int OfAddress(string text, int at, StringBuilder plain) => text[at] == '%' ? OfHex(text, at, 1, 2, plain) : 0;

    // 53-45 and 5345, as the framework and others tell of bytes that they cannot read.
    private static int OfBytes(string text, int at, StringBuilder plain)
    {
        if (!char.IsAsciiHexDigit(text[at]))
            return 0;
        if (at + 1 == text.Length)
            return 1;
        if (!char.IsAsciiHexDigit(text[at + 1]))
            return 0;
        var length = OfHex(text, at, 0, 2, plain);
        return at + length < text.Length && text[at + length] == '-' ? length + 1 : length;
    }

    // Shorter ones stand in words, and hold nothing that matters.
    [GeneratedRegex("(?:[0-9A-Fa-f]{2}-?){6}")]
    private static partial Regex Bytes();

    private static int OfHex(string text, int at, int skip, int digits, StringBuilder plain)
    {
        if (at + skip + digits > text.Length)
            return IsCutOff(text, at + skip, char.IsAsciiHexDigit) ? text.Length : 0;
        if (!int.TryParse(text.AsSpan(at + skip, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return 0;
        plain.Append((char)code);
        return skip + digits;
    }

    private static bool IsCutOff(string text, int at, Func<char, bool> belongs)
    {
        for (; at < text.Length; at++)
        {
            if (!belongs(text[at]))
                return false;
        }
        return true;
    }

    // &amp; and &#38;.
    private static int OfPage(string text, int at, StringBuilder plain)
    {
        const int longest = 10;
        if (text[at] != '&')
            return 0;
        var end = text.IndexOf(';', at, Math.Min(longest, text.Length - at));
        if (end == -1)
            return at + longest > text.Length && IsCutOff(text, at + 1, static c => c == '#' || char.IsAsciiLetterOrDigit(c))
                ? text.Length
                : 0;
        var escape = text[at..(end + 1)];
        var decoded = WebUtility.HtmlDecode(escape);
        if (decoded == escape)
            return 0;
        plain.Append(decoded);
        return escape.Length;
    }
}
