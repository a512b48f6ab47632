using System.IO.Compression;

namespace TikiSpec.Emulator.Validation;

/// <summary>Bodies that come compressed, as their <c>Content-Encoding</c> says.</summary>
internal static class EncodedBody
{
    private const string Known = "gzip, deflate, br";

    /// <summary>The call with its body as it is meant; as it came where there is a refusal.</summary>
    public static (IncomingCall Call, Response? Refusal) Decode(IncomingCall call, int maxBodyBytes)
    {
        var encodings = (call.Header("Content-Encoding") ?? "").Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (encodings.Length == 0 || call.Body is not { Length: > 0 } body)
        {
            return (call, null);
        }

        // What was done last is undone first.
        foreach (var encoding in Enumerable.Reverse(encodings))
        {
            if (!IsKnown(encoding))
            {
                var unknown = ErrorResponse.Of(415, $"the content encoding '{encoding}' is not taken here, but {Known}");
                return (call, unknown with { Headers = [new("Accept-Encoding", Known)] });
            }

            if (Decode(encoding, body) is not { } decoded)
            {
                return (call, ErrorResponse.Of(400, $"the body is not what its content encoding '{encoding}' says"));
            }

            if (decoded.Length > maxBodyBytes)
            {
                return (call, ErrorResponse.Of(413, ErrorResponse.TooLarge(maxBodyBytes)));
            }

            body = decoded;
        }

        return (call.WithBody(body), null);

        byte[]? Decode(string encoding, byte[] packed)
        {
            try
            {
                using var stream = Open(encoding, new MemoryStream(packed));
                return ReadUpTo(stream, maxBodyBytes + 1);
            }
            catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException or IOException)
            {
                return null;
            }
        }
    }

    private static bool IsKnown(string encoding) => encoding.ToLowerInvariant() is "gzip" or "x-gzip" or "deflate" or "br" or "identity";

    private static Stream Open(string encoding, Stream packed) =>
        encoding.ToLowerInvariant() switch
        {
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "identity" => packed,
            _ => new GZipStream(packed, CompressionMode.Decompress),
        };

    // A few kilobytes can become gigabytes.
    private static byte[] ReadUpTo(Stream stream, int most)
    {
        using var read = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int count; read.Length < most && (count = stream.Read(piece)) > 0; )
        {
            read.Write(piece, 0, count);
        }

        return read.ToArray();
    }
}
