using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TikiSpec.Emulator.Recording;

/// <summary>Calls in the HTTP Archive format 1.2, which browsers and proxies open.</summary>
internal static class HarText
{
    public static string Write(IEnumerable<RecordedCall> calls, Uri address) =>
        TikiJson.Text(json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("log");
            json.WriteString("version", "1.2");
            json.WriteStartObject("creator");
            json.WriteString("name", "TikiSpec.Emulator");
            json.WriteString("version", typeof(HarText).Assembly.GetName().Version?.ToString(3) ?? "0");
            json.WriteEndObject();
            json.WriteList("entries", calls, (json, call) => WriteEntry(json, call, address));
            json.WriteEndObject();
            json.WriteEndObject();
        });

    private static void WriteEntry(Utf8JsonWriter json, RecordedCall call, Uri address)
    {
        var time = call.Duration.TotalMilliseconds;
        json.WriteStartObject();
        json.WriteString("startedDateTime", call.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffK", CultureInfo.InvariantCulture));
        json.WriteNumber("time", time);
        WriteRequest(json, call, address);
        WriteResponse(json, call);
        json.WriteStartObject("cache");
        json.WriteEndObject();
        json.WriteStartObject("timings");
        json.WriteNumber("send", 0);
        json.WriteNumber("wait", time);
        json.WriteNumber("receive", 0);
        json.WriteEndObject();
        json.WriteString(
            "comment",
            call.OperationId is null ? "" : $"{call.Spec} {call.OperationId}{(call.Fault is null ? "" : $", fault {call.Fault.Kind}")}"
        );
        json.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter json, RecordedCall call, Uri address)
    {
        json.WriteStartObject("request");
        json.WriteString("method", call.Method);
        json.WriteString("url", address.GetLeftPart(UriPartial.Authority) + call.Path + (call.Query.Length == 0 ? "" : "?" + call.Query));
        json.WriteString("httpVersion", "HTTP/1.1");
        json.WriteList("cookies", Array.Empty<string>(), static (json, name) => json.WriteStringValue(name));
        json.WriteList("headers", call.Headers, WritePair);
        json.WriteList("queryString", QueryText.Parse(call.Query), WritePair);
        if (call.BodyBytes.Length > 0)
        {
            json.WriteStartObject("postData");
            json.WriteString(
                "mimeType",
                call.Headers.FirstOrDefault(static header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value
                    ?? ""
            );
            json.WriteString("text", call.Body);
            json.WriteEndObject();
        }

        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", call.BodyBytes.Length);
        json.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter json, RecordedCall call)
    {
        json.WriteStartObject("response");
        json.WriteNumber("status", call.Status);
        json.WriteString("statusText", "");
        json.WriteString("httpVersion", "HTTP/1.1");
        json.WriteList("cookies", Array.Empty<string>(), static (json, name) => json.WriteStringValue(name));
        json.WriteList(
            "headers",
            call.ResponseContentType is { } type ? [new("Content-Type", type)] : Array.Empty<KeyValuePair<string, string>>(),
            WritePair
        );
        json.WriteStartObject("content");
        json.WriteNumber("size", call.ResponseBytes.Length);
        json.WriteString("mimeType", call.ResponseContentType ?? "");
        WriteText(json, call.ResponseBytes);
        json.WriteEndObject();
        json.WriteString("redirectURL", "");
        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", call.ResponseBytes.Length);
        json.WriteEndObject();
    }

    // A body that was spoiled on purpose may be no text.
    private static void WriteText(Utf8JsonWriter json, byte[] bytes)
    {
        var isText = System.Text.Unicode.Utf8.IsValid(bytes);
        json.WriteString("text", isText ? Encoding.UTF8.GetString(bytes) : Convert.ToBase64String(bytes));
        if (!isText)
        {
            json.WriteString("encoding", "base64");
        }
    }

    private static void WritePair(Utf8JsonWriter json, KeyValuePair<string, string> pair)
    {
        json.WriteStartObject();
        json.WriteString("name", pair.Key);
        json.WriteString("value", pair.Value);
        json.WriteEndObject();
    }
}
