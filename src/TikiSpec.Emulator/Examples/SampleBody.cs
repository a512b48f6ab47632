using System.Text;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Examples;

/// <summary>Writes a value as the body of a media type.</summary>
internal static class SampleBody
{
    private static readonly string[] Lines =
    [
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "application/x-jsonlines",
        "application/jsonlines",
        "application/json-seq",
    ];

    /// <summary>A stream has items: of it an example is one of them, or the whole as its text.</summary>
    public static bool IsStream(string contentType) =>
        MediaTypeName.Of(contentType) is var name && (name == "text/event-stream" || Lines.Contains(name));

    public static byte[] Of(string contentType, IJsonValue value)
    {
        var name = MediaTypeName.Of(contentType);
        if (MediaTypeName.IsJson(name))
        {
            return TikiJson.Bytes(json => json.WriteValue(value));
        }

        var text = value.Kind == JsonValueKind.String ? value.Text : Json(value);
        return name switch
        {
            "text/event-stream" when !IsWhole(value, "data:") => Encoding.UTF8.GetBytes($"data: {text}\n\n"),
            _ when Lines.Contains(name) && value.Kind != JsonValueKind.String => Encoding.UTF8.GetBytes(Json(value) + "\n"),
            "application/x-www-form-urlencoded" when value.Kind == JsonValueKind.Object => Encoding.UTF8.GetBytes(
                string.Join(
                    "&",
                    value.Properties.Select(static one => Uri.EscapeDataString(one.Key) + "=" + Uri.EscapeDataString(Plain(one.Value)))
                )
            ),
            _ when MediaTypeName.IsXml(name) && !text.StartsWith('<') => Encoding.UTF8.GetBytes(XmlText.Of("value", value)),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    public static string Plain(IJsonValue value) => value.Kind is JsonValueKind.Object or JsonValueKind.Array ? Json(value) : value.Text;

    private static bool IsWhole(IJsonValue value, string begin) =>
        value.Kind == JsonValueKind.String && value.Text.StartsWith(begin, StringComparison.Ordinal);

    private static string Json(IJsonValue value) => TikiJson.Text(json => json.WriteValue(value));
}
