using System.Text;
using System.Text.Json;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Validation;

/// <summary>What a call brings as its body.</summary>
/// <param name="Json">As JSON; undefined where it is none, or not there.</param>
/// <param name="Value">For the judge; null where nothing is to be judged.</param>
/// <param name="Schema">What it is held to, or null.</param>
/// <param name="Refusal">The response that ends the call when the body cannot be read, or null.</param>
internal readonly record struct ReadBody(JsonElement Json, IJsonValue? Value, SchemaView? Schema, Response? Refusal);

/// <summary>Reads the body of a call in the format that it says it has, with the complaints that Tiki's own server
/// makes.</summary>
internal static class BodyReader
{
    private const string Unreadable = "Can't read http message, please check your request";

    private const int MaxShown = 60;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static ReadBody Read(Route route, IncomingCall call)
    {
        if (route.Served.View.RequestBody is not { Content.Count: > 0 } declared)
        {
            return default;
        }

        var contentType = call.Header("Content-Type") ?? "";
        if (call.Body!.Length == 0 && (contentType.Length == 0 || MediaTypeName.IsJson(contentType)))
        {
            return declared.IsRequired ? Refused(400, "Required request body is missing") : default;
        }

        var isTikis = route.Spec.Version is not null;
        if ((isTikis && contentType.Length == 0) || DeclaredMedia.Find(declared.Content, contentType) is not { } media)
        {
            return isTikis
                ? Refused(400, $"Content type '{Shorten(contentType)}' not supported")
                : Refused(
                    415,
                    $"content type '{Shorten(contentType)}' is not taken here, but "
                        + string.Join(", ", declared.Content.Select(static one => one.Name))
                );
        }

        return Read(route, call, media, contentType.Length > 0 ? contentType : media.Name);
    }

    private static ReadBody Read(Route route, IncomingCall call, MediaTypeView media, string contentType)
    {
        if (MediaTypeName.IsJson(contentType))
        {
            return ReadJson(route, call.Body!, media.Schema);
        }

        var forms = new FormReader(route.Spec.Judge, media);
        return MediaTypeName.Of(contentType) switch
        {
            "application/x-www-form-urlencoded" => JudgedAsJson(forms.ReadPairs(Encoding.UTF8.GetString(call.Body!)), media.Schema),
            "multipart/form-data" => forms.ReadParts(call.Body!, contentType) is { } parts
                ? Judged(parts, media.Schema)
                : Unread(route, "the body has no parts by the boundary of its content type"),
            // What an XML element is of a schema is said by nobody here.
            var name when !MediaTypeName.IsXml(name) && name.StartsWith("text/", StringComparison.Ordinal) && media.Schema is { } schema =>
                Judged(new TypedText(route.Spec.Judge).Read([schema], Encoding.UTF8.GetString(call.Body!)), schema),
            _ => default,
        };
    }

    private static ReadBody ReadJson(Route route, byte[] body, SchemaView? schema)
    {
        body = body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            if (!JsonStrings.AreText(body))
            {
                return Unread(route, "a string of the body is no valid Unicode text");
            }

            var json = document.RootElement.Clone();
            return new(json, new ElementValue(json), schema, null);
        }
        catch (JsonException problem)
        {
            return Unread(route, $"the body is no JSON ({TikiJson.LocationOf(problem)})");
        }
    }

    // Tiki's own server begins so.
    private static ReadBody Unread(Route route, string why) =>
        route.Spec.Version is null ? Refused(400, why) : Refused(400, Unreadable, why);

    private static ReadBody Judged(IJsonValue value, SchemaView? schema) => new(default, value, schema, null);

    /// <summary>What a form says can be kept as what JSON says.</summary>
    private static ReadBody JudgedAsJson(IJsonValue value, SchemaView? schema)
    {
        using var document = JsonDocument.Parse(TikiJson.Bytes(json => json.WriteValue(value)));
        return new(document.RootElement.Clone(), value, schema, null);
    }

    private static ReadBody Refused(int status, params IReadOnlyList<string> errors) =>
        new(default, null, null, ErrorResponse.Of(status, errors));

    private static string Shorten(string text) => text.Length <= MaxShown ? text : text[..MaxShown] + "…";
}
