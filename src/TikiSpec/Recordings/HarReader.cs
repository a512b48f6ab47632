using System.Text.Json;

namespace TikiSpec.Recordings;

/// <summary>Reads the calls of an archive.</summary>
internal static class HarReader
{
    private const string Taken = "***";

    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static IReadOnlyList<PlayedCall> Read(string har, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(har);
            return Child(Child(document.RootElement, "log"), "entries") is { ValueKind: JsonValueKind.Array } entries
                ? [.. entries.EnumerateArray().Select((entry, i) => Read(entry, $"call {i + 1} of {name}"))]
                : throw new InvalidDataException($"{name} is no HTTP archive: it has no log.entries.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException(
                $"{name} is no HTTP archive: it is no JSON at line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}. "
                    + "A recording ends when its recorder is disposed of.",
                problem
            );
        }
    }

    private static PlayedCall Read(JsonElement entry, string what)
    {
        var request = Child(entry, "request");
        var response = Child(entry, "response");
        if (
            Text(request, "method") is not { } method
            || !Uri.TryCreate(Text(request, "url"), UriKind.Absolute, out var url)
            || Child(response, "status") is not { ValueKind: JsonValueKind.Number } status
            || !status.TryGetInt32(out var code)
        )
        {
            throw new InvalidDataException($"{what} has no request with method and url, or no response with a status.");
        }

        var content = Child(response, "content");
        var type = Text(content, "mimeType") ?? "";
        return new PlayedCall(PlayedAddress.Of(method, url))
        {
            Status = code,
            Reason = Text(response, "statusText") ?? "",
            Headers = [.. Headers(response)],
            ContentType = type,
            Body = Body(content, type, what),
            Comment = Text(entry, "comment") ?? "",
        };
    }

    private static byte[]? Body(JsonElement? content, string type, string what)
    {
        if (Text(content, "text") is not { } text)
        {
            return Text(content, "comment") == HarWriter.NotKept ? null : [];
        }

        if (Text(content, "encoding") is not "base64")
        {
            return RecordedText.Bytes(text, type);
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count)
            ? bytes[..count]
            : throw new InvalidDataException($"The body of {what} is not in Base64, as it says.");
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(JsonElement? message) =>
        Child(message, "headers") is { ValueKind: JsonValueKind.Array } headers
            ? headers
                .EnumerateArray()
                .Select(static header => KeyValuePair.Create(Text(header, "name") ?? "", Text(header, "value") ?? ""))
                // Archives of HTTP/2 have its own (:status), and those that were taken out say nothing.
                .Where(static header => header.Key.Length > 0 && header.Key[0] != ':' && header.Value != Taken)
            : [];

    private static JsonElement? Child(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var child) ? child : null;

    private static string? Text(JsonElement? parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
