using System.IO.Compression;

namespace TikiSpec.Evidence.Traffic;

/// <summary>A body as it went over the wire: some recorders keep it packed, others keep the header alone and the body
/// plain.</summary>
internal static class PackedBody
{
    private const int MaxBody = 32 * 1024 * 1024;

    /// <param name="bytes">What was recorded.</param>
    /// <param name="encoding">Of the header; empty where there is none.</param>
    public static byte[] Unpack(byte[] bytes, string encoding) =>
        Plain(bytes, encoding) ?? throw new InvalidDataException("a body is larger than 32 MB when it is unpacked");

    private static byte[]? Plain(byte[] bytes, string encoding) =>
        bytes switch
        {
            [0x1F, 0x8B, ..] => Read(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)),
            // As JSON begins, so that it is plain already.
            [(byte)'{' or (byte)'[' or (byte)'"' or (byte)'<', ..] => bytes,
            _ => encoding.Trim().ToLowerInvariant() switch
            {
                "br" => Read(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), bytes),
                "deflate" => Read(new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress), bytes),
                _ => bytes,
            },
        };

    /// <summary>What the header says is packed and is not was unpacked by the recorder.</summary>
    private static byte[]? Read(Stream packed, byte[] otherwise)
    {
        try
        {
            return Read(packed);
        }
        catch (Exception problem) when (problem is InvalidOperationException or InvalidDataException)
        {
            return otherwise;
        }
    }

    /// <summary>Null where it is too large.</summary>
    private static byte[]? Read(Stream packed)
    {
        using (packed)
        {
            var plain = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (var count = packed.Read(buffer); count > 0; count = packed.Read(buffer))
            {
                plain.Write(buffer, 0, count);
                if (plain.Length > MaxBody)
                {
                    return null;
                }
            }

            return plain.ToArray();
        }
    }
}
