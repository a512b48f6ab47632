using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace TikiSpec.Recordings;

/// <summary>A call as it was made.</summary>
internal sealed record RecordedRequest(DateTimeOffset Time, long Begin, HttpRequestMessage Message, KeptBytes Body);

/// <summary>A response with the body that was read of it.</summary>
internal sealed record RecordedResponse(HttpResponseMessage Message, KeptBytes Body);

/// <summary>Writes a call as an entry of an HTTP Archive 1.2.</summary>
internal static class HarWriter
{
    /// <summary>Stands in the place of the text of a body that is not in the archive.</summary>
    public const string NotKept = "not kept: it is too long, or its encoding cannot be undone";

    /// <param name="call">What was sent.</param>
    /// <param name="response">Null where there was none.</param>
    /// <param name="failure">Why there was none, or null.</param>
    /// <param name="redaction">What is left out.</param>
    public static byte[] Entry(RecordedRequest call, RecordedResponse? response, string? failure, Redaction redaction)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            var time = Stopwatch.GetElapsedTime(call.Begin).TotalMilliseconds;
            json.WriteStartObject();
            json.WriteString("startedDateTime", call.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteNumber("time", time);
            WriteRequest(json, call, redaction);
            WriteResponse(json, response, redaction);
            json.WriteStartObject("cache");
            json.WriteEndObject();
            json.WriteStartObject("timings");
            json.WriteNumber("send", 0);
            json.WriteNumber("wait", time);
            json.WriteNumber("receive", 0);
            json.WriteEndObject();
            json.WriteString("comment", failure ?? "");
            json.WriteEndObject();
        }

        return text.ToArray();
    }

    private static void WriteRequest(Utf8JsonWriter json, RecordedRequest call, Redaction redaction)
    {
        var message = call.Message;
        var address = redaction.Address(message.RequestUri);
        json.WriteStartObject("request");
        json.WriteString("method", message.Method.Method);
        json.WriteString("url", address);
        json.WriteString("httpVersion", "HTTP/" + message.Version);
        WriteNothing(json, "cookies");
        WriteHeaders(json, Pairs(message.Headers).Concat(Pairs(message.Content?.Headers)), redaction);
        WritePairs(json, "queryString", Redaction.PairsOf(address.Split('?', 2) is [_, var query] ? query : ""));
        if (call.Body.Length > 0)
        {
            json.WriteStartObject("postData");
            WriteBody(json, call.Body, message.Content?.Headers, redaction);
            json.WriteEndObject();
        }

        WriteSizes(json, call.Body.Length);
        json.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter json, RecordedResponse? response, Redaction redaction)
    {
        var message = response?.Message;
        json.WriteStartObject("response");
        json.WriteNumber("status", (int)(message?.StatusCode ?? 0));
        json.WriteString("statusText", redaction.Clean(message?.ReasonPhrase ?? ""));
        json.WriteString("httpVersion", "HTTP/" + (message?.Version ?? new Version(1, 1)));
        WriteNothing(json, "cookies");
        WriteHeaders(json, Pairs(message?.Headers).Concat(Pairs(message?.Content.Headers)), redaction);
        json.WriteStartObject("content");
        json.WriteNumber("size", response?.Body.Length ?? 0);
        WriteBody(json, response?.Body ?? new KeptBytes(0), message?.Content.Headers, redaction);
        json.WriteEndObject();
        json.WriteString("redirectURL", message?.Headers.Location is { } location ? redaction.Address(location) : "");
        WriteSizes(json, response?.Body.Length ?? 0);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, KeptBytes body, HttpContentHeaders? headers, Redaction redaction)
    {
        var contentType = headers?.ContentType?.ToString() ?? "";
        json.WriteString("mimeType", contentType);
        if (body.Whole is not { } sent || RecordedText.Unpack(sent, headers, body.Most) is not { } bytes)
        {
            json.WriteString("comment", NotKept);
            return;
        }

        // What is no text is not looked into.
        var text = RecordedText.Of(bytes, contentType);
        json.WriteString("text", text is null ? Convert.ToBase64String(bytes) : redaction.Body(text, contentType));
        if (text is null)
        {
            json.WriteString("encoding", "base64");
        }
    }

    private static void WriteHeaders(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string>> headers, Redaction redaction) =>
        WritePairs(json, "headers", headers.Select(header => KeyValuePair.Create(header.Key, redaction.Header(header.Key, header.Value))));

    private static void WritePairs(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        json.WriteStartArray(name);
        foreach (var (key, value) in pairs)
        {
            json.WriteStartObject();
            json.WriteString("name", key);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNothing(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    private static void WriteSizes(Utf8JsonWriter json, long body)
    {
        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", body);
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(HttpHeaders? headers) =>
        headers is null
            ? []
            : headers.NonValidated.SelectMany(static header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)));
}
