using System.Net.Http.Headers;
using System.Text;
using TikiSpec.Texts;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Recordings;

/// <summary>The text of a body that was sent as bytes: unpacked, and by its charset.</summary>
internal static class RecordedText
{
    /// <summary>The bytes as they are meant; null where they are packed in a way that nobody knows, or
    /// broken.</summary>
    /// <param name="bytes">As they were sent.</param>
    /// <param name="headers">With Content-Encoding, or null.</param>
    /// <param name="limit">The most that there may be.</param>
    public static byte[]? Unpack(byte[] bytes, HttpContentHeaders? headers, int limit)
    {
        if (headers is null || ContentDecoding.Of(headers) is not { Count: > 0 } encodings)
        {
            return bytes;
        }

        try
        {
            using var stream = ContentDecoding.Decode(new MemoryStream(bytes), encodings, limit);
            using var plain = new MemoryStream();
            var piece = new byte[16 * 1024];
            for (int count; (count = stream.Read(piece)) > 0; )
            {
                plain.Write(piece, 0, count);
                if (plain.Length > limit)
                {
                    return null;
                }
            }

            return plain.ToArray();
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    /// <summary>Null for what is no text.</summary>
    public static string? Of(byte[] bytes, string contentType)
    {
        var encoding = EncodingOf(contentType);
        return encoding is not null && encoding.CodePage != Encoding.UTF8.CodePage ? Charsets.Decode(encoding, bytes)
            : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
            : null;
    }

    /// <summary>The way back, for a player.</summary>
    public static byte[] Bytes(string text, string contentType) => (EncodingOf(contentType) ?? Encoding.UTF8).GetBytes(text);

    private static Encoding? EncodingOf(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.CharSet?.Trim('"') is { Length: > 0 } charset
            ? Charsets.Find(charset)
            : null;
}
