using System.Text.Json;

namespace TikiSpec.Emulator.Calls;

/// <summary>Errors in the documented envelope.</summary>
internal static class ErrorResponse
{
    public const string TooManyRequests = "Too many requests";

    public static string TooLarge(int maxBodyBytes) => $"the body is larger than {maxBodyBytes} bytes";

    public static Response Of(int status, params IReadOnlyList<string> errors) =>
        new(
            status,
            TikiJson.Bytes(json =>
            {
                json.WriteStartObject();
                WriteErrors(json, errors);
                json.WriteEndObject();
            })
        )
        {
            Errors = errors,
        };

    /// <summary>With the source and id that production adds to errors of the stock service.</summary>
    public static Response WithMeta(int status, string error, string id) =>
        new(
            status,
            TikiJson.Bytes(json =>
            {
                json.WriteStartObject();
                WriteErrors(json, [error]);
                json.WriteStartObject("meta");
                json.WriteString("source", "emulator");
                json.WriteString("id", id);
                json.WriteEndObject();
                json.WriteEndObject();
            })
        );

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
