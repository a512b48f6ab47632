using System.Buffers.Binary;
using System.IO.Compression;
using System.Net.Http.Headers;

namespace TikiSpec.Transport.Responses;

/// <summary>Undoes the encodings that a body's header names. A handler that has decompressed already has taken the
/// header away.</summary>
internal static class ContentDecoding
{
    // Each is a stream around the others, and servers use one.
    private const int MaxEncodings = 3;

    // Ten bytes of head, two of nothing and eight of tail.
    private const int ShortestGzip = 20;

    /// <summary>The encodings that a body's headers name.</summary>
    public static ICollection<string> Of(HttpContentHeaders headers) =>
        // Looked for before it is parsed: most bodies have none.
        headers.NonValidated.Contains("Content-Encoding")
            ? headers.ContentEncoding
            : [];

    /// <param name="stream">The body as it comes.</param>
    /// <param name="encodings">In the order in which they were applied.</param>
    /// <param name="limit">The most bytes that any encoding but the last may give.</param>
    /// <exception cref="InvalidDataException">There are too many, or one is unknown.</exception>
    public static Stream Decode(Stream stream, ICollection<string> encodings, long limit)
    {
        if (encodings.Count == 0)
            return stream;
        if (encodings.Count > MaxEncodings)
            throw new InvalidDataException("The body is encoded too often.");
        return encodings.Reverse().Aggregate(stream, (inner, encoding) => Decode(inner, encoding.Trim().ToLowerInvariant(), limit));
    }

    private static Stream Decode(Stream stream, string encoding, long limit)
    {
        if (encoding is "identity" or "")
            return stream;
        var encoded = new EncodedStream(stream, limit);
        return encoding switch
        {
            "gzip" or "x-gzip" => new DecodedStream(encoded, new GZipStream(encoded, CompressionMode.Decompress), EndOfGzip),
            "deflate" => new DecodedStream(encoded, new ZLibStream(encoded, CompressionMode.Decompress), EndOfOthers),
            "br" => new DecodedStream(encoded, new BrotliStream(encoded, CompressionMode.Decompress), EndOfOthers),
            _ => throw new InvalidDataException("The encoding is unknown."),
        };
    }

    // After its end a decoder looks for another member, so that it has come to the end of the body says nothing; the
    // last four bytes are the length of what was encoded.
    private static bool EndOfGzip(EncodedStream encoded, long length) =>
        encoded.Length == 0
        || (encoded.Length >= ShortestGzip && BinaryPrimitives.ReadUInt32LittleEndian(encoded.Tail) == unchecked((uint)length));

    // These know their end, and ask for more only before it.
    private static bool EndOfOthers(EncodedStream encoded, long length) => !encoded.HasEnded || encoded.Length == 0;
}
