using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace TikiSpec.Evidence.Traffic;

/// <summary>One call of a HAR.</summary>
internal static class HarEntry
{
    private const int MaxBody = 32 * 1024 * 1024;

    /// <summary>Null where it is no call.</summary>
    public static RecordedExchange? Read(JsonElement entry, int number)
    {
        if (
            Child(entry, "request") is not { } request
            || Child(entry, "response") is not { } response
            || Text(request, "method") is not { } method
            || !Uri.TryCreate(Text(request, "url"), UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https")
            || Child(response, "status") is not { ValueKind: JsonValueKind.Number } status
        )
        {
            return null;
        }

        return new RecordedExchange
        {
            Number = number,
            Time = DateTimeOffset.TryParse(
                Text(entry, "startedDateTime"),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var time
            )
                ? time
                : null,
            Method = method.ToUpperInvariant(),
            Url = url,
            RequestHeaders = [.. Headers(request).Select(static header => header.Name)],
            Request = BodyOf(Child(request, "postData"), ContentTypeOf(request)),
            Status = status.TryGetInt32(out var code) ? code : 0,
            Response = BodyOf(Child(response, "content"), ContentTypeOf(response)),
        };
    }

    private static RecordedBody? BodyOf(JsonElement? content, string contentType)
    {
        if (content is not { ValueKind: JsonValueKind.Object } body || Text(body, "text") is not { Length: > 0 } text)
        {
            return null;
        }

        var bytes = string.Equals(Text(body, "encoding"), "base64", StringComparison.OrdinalIgnoreCase)
            ? Convert.FromBase64String(text)
            : Encoding.UTF8.GetBytes(text);
        return new RecordedBody(Text(body, "mimeType") is { Length: > 0 } type ? type : contentType, Plain(bytes));
    }

    private static byte[] Plain(byte[] bytes)
    {
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return bytes;
        }

        using var zipped = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var count = zipped.Read(buffer); count > 0; count = zipped.Read(buffer))
        {
            plain.Write(buffer, 0, count);
            if (plain.Length > MaxBody)
            {
                throw new InvalidDataException("a body is larger than 32 MB when it is unpacked");
            }
        }

        return plain.ToArray();
    }

    private static string ContentTypeOf(JsonElement message) =>
        Headers(message).FirstOrDefault(static header => header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value
        ?? "";

    private static IEnumerable<(string Name, string Value)> Headers(JsonElement message) =>
        Child(message, "headers") is { ValueKind: JsonValueKind.Array } headers
            ? headers.EnumerateArray().Select(static header => (Text(header, "name") ?? "", Text(header, "value") ?? ""))
            : [];

    private static JsonElement? Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : null;

    private static string? Text(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
