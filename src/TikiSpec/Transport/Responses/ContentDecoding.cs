using System.IO.Compression;

namespace TikiSpec.Runtime;

/// <summary>Undoes the encodings that a body's header names. A handler that has decompressed already has taken the header away.</summary>
internal static class ContentDecoding
{
    public static Stream Decode(Stream stream, ICollection<string> encodings) => encodings.Reverse().Aggregate(stream, Decode);

    private static Stream Decode(Stream stream, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
        "deflate" => new ZLibStream(stream, CompressionMode.Decompress),
        "br" => new BrotliStream(stream, CompressionMode.Decompress),
        "identity" or "" => stream,
        var other => throw new InvalidDataException($"The encoding \"{other}\" is unknown."),
    };
}
