using System.Globalization;
using System.Text;

namespace TikiSpec.OpenApi.Sources;

/// <summary>What the bytes of a document say: UTF-8, with a mark or without. UTF-16 and UTF-32 say by their first bytes
/// what they are: they are read as such, and told. Anything else is refused, as nobody wrote what would be
/// read.</summary>
public static class SpecBytes
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">All of them.</param>
    /// <param name="name">What sentences call the document.</param>
    public static DecodedBytes Decode(byte[] bytes, string name)
    {
        var (encoding, mark) = EncodingOf(bytes);
        var notice = ReferenceEquals(encoding, Utf8)
            ? null
            : $"{name} is written in {encoding.WebName.ToUpperInvariant()}, by its first bytes; it was read as that. "
                + "Other tools expect UTF-8: save it so.";
        try
        {
            return new DecodedBytes(encoding.GetString(bytes, mark, bytes.Length - mark), notice, null);
        }
        catch (DecoderFallbackException wrong)
        {
            return new DecodedBytes(null, notice, Refusal(bytes, mark + wrong.Index, name, encoding));
        }
    }

    private static (Encoding Encoding, int Mark) EncodingOf(byte[] bytes) =>
        Begins(bytes, 0xEF, 0xBB, 0xBF) ? (Utf8, 3)
        : Begins(bytes, 0xFF, 0xFE, 0, 0) ? (new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true), 4)
        : Begins(bytes, 0, 0, 0xFE, 0xFF) ? (new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true), 4)
        : Begins(bytes, 0xFF, 0xFE) ? (new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2)
        : Begins(bytes, 0xFE, 0xFF) ? (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2)
        : (Utf8, 0);

    private static bool Begins(byte[] bytes, params byte[] mark) => bytes.Take(mark.Length).SequenceEqual(mark);

    private static string Refusal(byte[] bytes, int at, string name, Encoding encoding)
    {
        var end = Math.Min(Math.Max(at, 0), bytes.Length);
        var (line, start) = (1, 0);
        for (var i = 0; i < end; i++)
        {
            if (bytes[i] == (byte)'\n')
            {
                (line, start) = (line + 1, i + 1);
            }
        }

        var found = end < bytes.Length ? "0x" + bytes[end].ToString("X2", CultureInfo.InvariantCulture) : "the end";
        return FormattableString.Invariant(
            $"{name} is not in {encoding.WebName.ToUpperInvariant()}: line {line}, byte {end - start + 1} ({found}). Save it as UTF-8."
        );
    }
}

/// <summary>What came of bytes.</summary>
/// <param name="Text">Null where they are refused.</param>
/// <param name="Notice">What the user should know although they are read, as a sentence; or null.</param>
/// <param name="Refusal">Why they are refused, with line and byte, as a sentence; or null.</param>
public sealed record DecodedBytes(string? Text, string? Notice, string? Refusal);
