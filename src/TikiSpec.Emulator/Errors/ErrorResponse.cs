using System.Text.Json;

namespace TikiSpec.Emulator;

/// <summary>Errors in the documented envelope.</summary>
internal static class ErrorResponse
{
    public static Response Of(int status, params IEnumerable<string> errors) => new(status, JsonText.Bytes(json =>
    {
        json.WriteStartObject();
        WriteErrors(json, errors);
        json.WriteEndObject();
    }));

    /// <summary>With the source and id that production adds to errors of the stock service.</summary>
    public static Response WithMeta(int status, string error, string id) => new(status, JsonText.Bytes(json =>
    {
        json.WriteStartObject();
        WriteErrors(json, [error]);
        json.WriteStartObject("meta");
        json.WriteString("source", "emulator");
        json.WriteString("id", id);
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    private static void WriteErrors(Utf8JsonWriter json, IEnumerable<string> errors)
    {
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStringValue(error);
        }

        json.WriteEndArray();
    }
}
