using System.Globalization;
using System.Text;
using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Examples;

/// <summary>The response of an operation without behaviour: the first example of its success response, or a value made
/// from its type, in the format that is declared.</summary>
internal static class ExampleResponse
{
    private const string SampleText = "text";

    public static Response For(Route route)
    {
        var success =
            route.Operation.Responses.FirstOrDefault(static response => response.Status.StartsWith('2'))
            ?? route.Operation.Responses.FirstOrDefault(static response => response.Status == "default");
        var status = int.TryParse(success?.Status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 200;
        var response = success is null ? new Response(status, [], null) : Of(route, success, status);
        return response with { Headers = ExampleHeaders.Of(route) };
    }

    private static Response Of(Route route, ResponseModel success, int status)
    {
        var example = route.Spec.Examples.OfResponse(route.Operation, success.Status).FirstOrDefault();
        return success.Format switch
        {
            BodyFormat.None => new Response(status, [], null),
            BodyFormat.Json => new Response(status, Json(route, success.Type!, example)),
            BodyFormat.Text => Response.Text(status, TextOf(example), ContentType(route) + "; charset=utf-8"),
            BodyFormat.Events => Response.Text(status, $"data: {Item(route, success.Type!, example)}\n\n", ContentType(route)),
            BodyFormat.JsonLines => Response.Text(status, Item(route, success.Type!, example) + "\n", ContentType(route)),
            _ => new Response(status, Encoding.UTF8.GetBytes(TextOf(example)), ContentType(route)),
        };
    }

    private static byte[] Json(Route route, TypeRef type, JsonElement example) =>
        TikiJson.Bytes(json =>
        {
            if (example.ValueKind == JsonValueKind.Undefined)
            {
                SampleValue.Write(json, route.Spec, type);
            }
            else
            {
                example.WriteTo(json);
            }
        });

    /// <summary>Of a stream the example is the whole as its text, or one item.</summary>
    private static string Item(Route route, TypeRef type, JsonElement example) =>
        type.IsString
            ? TextOf(example)
            : Encoding.UTF8.GetString(
                Json(route, type, example.ValueKind is JsonValueKind.String or JsonValueKind.Array ? default : example)
            );

    private static string TextOf(JsonElement example) =>
        example.ValueKind switch
        {
            JsonValueKind.Undefined => SampleText,
            JsonValueKind.String => example.GetString()!,
            _ => example.GetRawText(),
        };

    /// <summary>What is read first stands first; of a range nobody knows what comes.</summary>
    private static string ContentType(Route route) =>
        route.Operation.Accept is [var type, ..] && !type.Contains('*', StringComparison.Ordinal)
            ? type.Split(';')[0].Trim()
            : "application/octet-stream";
}
