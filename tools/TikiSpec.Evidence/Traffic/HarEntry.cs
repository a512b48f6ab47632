using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TikiSpec.Evidence.Traffic;

/// <summary>One call of a HAR.</summary>
internal static class HarEntry
{
    /// <summary>Null where it is no call.</summary>
    public static RecordedExchange? Read(JsonElement entry, int number)
    {
        if (
            Child(entry, "request") is not { } request
            || Child(entry, "response") is not { } response
            || Text(request, "method") is not { } method
            || Text(request, "url") is not { } address
            || !Uri.TryCreate(address, UriKind.Absolute, out var url)
            // On some systems a path is a whole address.
            || address.StartsWith('/')
            || StatusOf(response) is not { } status
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
            Request = BodyOf(Child(request, "postData"), request),
            Status = status,
            Response = BodyOf(Child(response, "content"), response),
        };
    }

    // Some write it as a text.
    private static int? StatusOf(JsonElement response) =>
        Child(response, "status") switch
        {
            { ValueKind: JsonValueKind.Number } number => number.TryGetInt32(out var code) ? code : 0,
            { ValueKind: JsonValueKind.String } text
                when int.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var code) => code,
            _ => null,
        };

    private static RecordedBody? BodyOf(JsonElement? content, JsonElement message)
    {
        if (content is not { ValueKind: JsonValueKind.Object } body || Text(body, "text") is not { Length: > 0 } text)
        {
            return null;
        }

        var isBinary = string.Equals(Text(body, "encoding"), "base64", StringComparison.OrdinalIgnoreCase);
        var bytes = isBinary ? Convert.FromBase64String(text) : Encoding.UTF8.GetBytes(text);
        return new RecordedBody(
            Text(body, "mimeType") is { Length: > 0 } type ? type : HeaderOf(message, "content-type"),
            isBinary ? PackedBody.Unpack(bytes, HeaderOf(message, "content-encoding")) : bytes
        );
    }

    private static string HeaderOf(JsonElement message, string name) =>
        Headers(message).FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    private static IEnumerable<(string Name, string Value)> Headers(JsonElement message) =>
        Child(message, "headers") is { ValueKind: JsonValueKind.Array } headers
            ? headers.EnumerateArray().Select(static header => (Text(header, "name") ?? "", Text(header, "value") ?? ""))
            : [];

    private static JsonElement? Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : null;

    private static string? Text(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
