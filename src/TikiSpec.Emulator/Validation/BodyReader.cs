using System.Text.Json;
using TikiSpec.Model;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Emulator.Validation;

/// <summary>Reads the body of a call as JSON, with the complaints that Tiki's own server makes.</summary>
internal static class BodyReader
{
    private const string Unreadable = "Can't read http message, please check your request";

    private const int MaxShown = 60;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The body, a default element when there is none and none is needed, and the response that ends the call
    /// when it cannot be read.</summary>
    public static (JsonElement Body, Response? Refusal) Read(OperationModel operation, IncomingCall call)
    {
        if (operation.Body is not { Format: BodyFormat.Json } declared)
        {
            return default;
        }

        if (operation.OtherBodies.Any(other => MediaTypeName.Of(other.ContentType) == MediaTypeName.Of(call.Header("Content-Type") ?? "")))
        {
            return default;
        }

        if (call.Body!.Length == 0)
        {
            return (default, declared.IsRequired ? ErrorResponse.Of(400, "Required request body is missing") : null);
        }

        var contentType = call.Header("Content-Type") ?? "";
        if (!MediaTypeName.IsJson(contentType))
        {
            return (default, ErrorResponse.Of(400, $"Content type '{Shorten(contentType)}' not supported"));
        }

        try
        {
            using var document = JsonDocument.Parse(call.Body, Options);
            return JsonStrings.AreText(call.Body)
                ? (document.RootElement.Clone(), null)
                : (default, ErrorResponse.Of(400, Unreadable, "a string of the body is no valid Unicode text"));
        }
        catch (JsonException problem)
        {
            return (default, ErrorResponse.Of(400, Unreadable, $"the body is no JSON ({TikiJson.LocationOf(problem)})"));
        }
    }

    private static string Shorten(string text) => text.Length <= MaxShown ? text : text[..MaxShown] + "…";
}
