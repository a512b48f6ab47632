using System.Text;

namespace TikiSpec.Texts;

/// <summary>The encodings by which texts travel: those of the framework, its code pages among them
/// (windows-1258).</summary>
internal static class Charsets
{
    private const int Vietnamese = 1258;

    // Code page 1258 has these as letters of their own, which follow the letter that they stand on.
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>Null where nobody knows the name.</summary>
    /// <param name="name">As <c>charset</c> has it.</param>
    public static Encoding? Find(string name) =>
        // Asked first: it has no exception for a name that it does not know.
        CodePagesEncodingProvider.Instance.GetEncoding(name)
        ?? Encoding.GetEncodings().FirstOrDefault(info => info.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetEncoding();

    /// <summary>The text as people write it: a letter with its tone is one letter.</summary>
    public static string Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return encoding.CodePage == Vietnamese ? text.Normalize() : text;
    }

    /// <exception cref="ArgumentException">The encoding has no bytes for some letter.</exception>
    public static byte[] Encode(Encoding encoding, string text)
    {
        var strict = (Encoding)encoding.Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        try
        {
            return strict.GetBytes(encoding.CodePage == Vietnamese ? WithTonesApart(encoding, text) : text);
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException(
                $"Nothing was sent: the body has a letter that {encoding.WebName}, in which the spec wants it, does not have.",
                exception
            );
        }
    }

    private static string WithTonesApart(Encoding encoding, string text)
    {
        var apart = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize().EnumerateRunes())
        {
            var letter = rune.ToString();
            // Some letters are there with their tone, as French has them.
            if (encoding.GetString(encoding.GetBytes(letter)) == letter)
            {
                apart.Append(letter);
                continue;
            }
            var parts = letter.Normalize(NormalizationForm.FormD);
            var tones = parts.Where(static part => Tones.Contains(part, StringComparison.Ordinal)).ToArray();
            apart.Append(string.Concat(parts.Except(tones)).Normalize()).Append(tones);
        }
        return apart.ToString();
    }
}
