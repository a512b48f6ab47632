using System.Text.Json.Nodes;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Examples;

/// <summary>A refusal in the body that the document declares for it: its example, or a value made from its schema, with
/// what is wrong where sentences stand.</summary>
internal sealed class DeclaredError(DeclaredResponses responses)
{
    // How documents call the property that is meant for people.
    private static readonly string[] Sentences =
    [
        "message",
        "error_description",
        "detail",
        "error",
        "description",
        "reason",
        "title",
        "msg",
        "errorMessage",
        "error_message",
        "userMessage",
        "text",
    ];

    private static readonly string[] Statuses = ["status", "statusCode", "status_code", "httpStatus"];

    /// <summary>The refusal as it is, where it has other words already, or the document declares no body for
    /// it.</summary>
    public Response Of(Route route, Response refusal, IncomingCall call)
    {
        if (refusal.Errors.Count == 0 || DeclaredResponses.FindStatus(route, refusal.Status) is not { Content.Count: > 0 } declared)
        {
            return refusal;
        }

        var media = AcceptedMedia.Choose(declared.Content, call.Header("Accept")) ?? declared.Content[0];
        var sentence = string.Join("; ", refusal.Errors);
        var shown = responses.Of(route, declared, refusal.Status, new Preference(null, null, false), call);
        if (!MediaTypeName.IsJson(media.Name))
        {
            return media.Name.StartsWith("text/", StringComparison.Ordinal)
                ? refusal with
                {
                    Body = System.Text.Encoding.UTF8.GetBytes(sentence),
                    ContentType = media.Name,
                    Headers = shown.Headers,
                }
                : refusal;
        }

        return responses.ValueOf(route, media) is { } value
            ? refusal with
            {
                Body = TikiJson.Bytes(json => Told(route.Spec, media.Schema, value, sentence, refusal.Status).WriteTo(json)),
                ContentType = AcceptedMedia.ContentType(media, call.Header("Accept")) + "; charset=utf-8",
                Headers = [.. refusal.Headers, .. shown.Headers],
            }
            : refusal;
    }

    private static JsonNode Told(ServedSpec spec, SchemaView? schema, IJsonValue value, string sentence, int status)
    {
        var body = Parse(value);
        foreach (var holder in Holders(body))
        {
            if (Sentences.FirstOrDefault(name => IsText(holder, name)) is { } place && Try(spec, schema, body, holder, place, sentence))
            {
                break;
            }
        }

        if (body is JsonObject root && Statuses.FirstOrDefault(name => IsNumber(root, name)) is { } number)
        {
            Try(spec, schema, body, root, number, status);
        }

        return body;
    }

    /// <summary>The body, then the objects in it: <c>{"error": {"message": …}}</c>, <c>{"errors": [{…}]}</c>.</summary>
    private static IEnumerable<JsonObject> Holders(JsonNode body)
    {
        var first = body is JsonArray { Count: > 0 } list ? list[0] : body;
        if (first is not JsonObject root)
        {
            yield break;
        }

        yield return root;
        foreach (var (_, inner) in root)
        {
            if ((inner is JsonArray { Count: > 0 } items ? items[0] : inner) is JsonObject holder)
            {
                yield return holder;
            }
        }
    }

    private static bool IsText(JsonObject holder, string name) =>
        holder[name] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String;

    private static bool IsNumber(JsonObject holder, string name) =>
        holder[name] is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number;

    /// <summary>Puts a value in the place, unless the body would no longer be what it is declared to be.</summary>
    private static bool Try(ServedSpec spec, SchemaView? schema, JsonNode body, JsonObject holder, string name, JsonNode value)
    {
        var before = holder[name];
        holder[name] = value;
        if (schema is null || spec.ResponseJudge.Check(schema, new ElementValue(JsonElementOf(body))).Count == 0)
        {
            return true;
        }

        holder[name] = before;
        return false;
    }

    private static System.Text.Json.JsonElement JsonElementOf(JsonNode node)
    {
        using var document = System.Text.Json.JsonDocument.Parse(TikiJson.Bytes(json => node.WriteTo(json)));
        return document.RootElement.Clone();
    }

    private static JsonNode Parse(IJsonValue value) => JsonNode.Parse(TikiJson.Bytes(json => json.WriteValue(value))) ?? new JsonObject();
}
