using System.Text.Json;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Cli.Schemas;

/// <summary>
/// A JSON schema (draft 7, which editors know best) of documents, made from the table that documents are read by: what
/// is completed while somebody types is what is read afterwards, and a key that is written wrong shows at once.
/// </summary>
internal static class EditorSchema
{
    /// <summary>Keys of others may be anything; ours are those of the table.</summary>
    private const string KeysOfOthers = "^x-(?!client-|tiki-|dotnet-)";

    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", "OpenAPI 3.0 and 3.1, with the keys that describe a client");
        Reference(json, ObjectKind.Document);
        json.WriteStartObject("definitions");
        foreach (var kind in Enum.GetValues<ObjectKind>())
        {
            json.WritePropertyName(Name(kind));
            WriteObject(json, OpenApiGrammar.Of(kind));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, ObjectRule rule)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        if (rule.TakesReference)
        {
            json.WritePropertyName("$ref");
            WriteValue(json, KeyRule.Scalar, new KeyNote("Where it is described: `#/components/…`, or another file."));
        }

        foreach (var key in rule.Keys)
        {
            json.WritePropertyName(key);
            WriteValue(json, rule.Find(key)!, KeyNotes.Of(rule.Kind, key));
        }

        foreach (var (key, note) in KeyNotes.OfAnyObject)
        {
            json.WritePropertyName(key);
            WriteValue(json, KeyRule.Data, note);
        }

        json.WriteEndObject();
        WriteOtherKeys(json, rule);
        json.WriteEndObject();
    }

    private static void WriteOtherKeys(Utf8JsonWriter json, ObjectRule rule)
    {
        json.WriteStartObject("patternProperties");
        json.WriteStartObject(KeysOfOthers);
        json.WriteEndObject();
        if (rule.IsOpen)
        {
            json.WriteStartObject("^(?!x-)");
            json.WriteEndObject();
        }

        if (rule.Named is { } named)
        {
            json.WritePropertyName(NamePattern(rule.Kind));
            WriteValue(json, named, KeyNote.None);
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteValue(Utf8JsonWriter json, KeyRule rule, KeyNote note)
    {
        json.WriteStartObject();
        if (note.Text is { } text)
        {
            json.WriteString("description", text);
        }

        if (note.Values.Count > 0 && rule.Shape == ValueShape.Scalar)
        {
            json.WriteStartArray("enum");
            foreach (var value in note.Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
        else
        {
            WriteShape(json, rule);
        }

        json.WriteEndObject();
    }

    private static void WriteShape(Utf8JsonWriter json, KeyRule rule)
    {
        switch (rule.Shape)
        {
            case ValueShape.Scalar:
                Types(json, "string", "number", "boolean", "null");
                break;
            case ValueShape.Scalars:
                Types(json, "string", "number", "boolean", "null", "array");
                break;
            case ValueShape.ScalarMap:
                Types(json, "object");
                break;
            case ValueShape.Object:
                Reference(json, rule.Kind);
                break;
            case ValueShape.ObjectOrFlag:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                json.WriteString("$ref", Pointer(rule.Kind));
                json.WriteEndObject();
                json.WriteStartObject();
                Types(json, "boolean");
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case ValueShape.List:
                Types(json, "array");
                json.WriteStartObject("items");
                Reference(json, rule.Kind);
                json.WriteEndObject();
                break;
            case ValueShape.Map:
                Types(json, "object");
                json.WriteStartObject("additionalProperties");
                Reference(json, rule.Kind);
                json.WriteEndObject();
                break;
            default:
                break;
        }
    }

    /// <summary>In a list of one, as draft 7 takes nothing beside a <c>$ref</c> for serious.</summary>
    private static void Reference(Utf8JsonWriter json, ObjectKind kind)
    {
        json.WriteStartArray("allOf");
        json.WriteStartObject();
        json.WriteString("$ref", Pointer(kind));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Types(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }

    private static string NamePattern(ObjectKind kind) =>
        kind switch
        {
            ObjectKind.Paths => "^/",
            ObjectKind.Responses => "^(default|[1-5]([0-9][0-9]|XX))$",
            _ => "^(?!x-)",
        };

    private static string Pointer(ObjectKind kind) => "#/definitions/" + Name(kind);

    private static string Name(ObjectKind kind) => kind.ToString();
}
