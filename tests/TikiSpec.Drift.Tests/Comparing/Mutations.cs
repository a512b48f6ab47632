using System.Text.Json.Nodes;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Tests.Documents;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>Every way in which the mutation test spoils a document.</summary>
internal static partial class Mutations
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        Schema(
            "a type changes",
            ChangeKind.TypeChanged,
            schema => Text(schema, "type") == "string" && !IsOneOfSeveral(schema),
            (at, schema) => Set(at, schema, "type", "boolean")
        ),
        Schema(
            "a number is widened",
            ChangeKind.TypeGeneralized,
            schema => Text(schema, "type") == "integer" && !IsOneOfSeveral(schema),
            (at, schema) => Set(at, schema, "type", "number")
        ),
        Schema(
            "a format goes",
            ChangeKind.FormatGeneralized,
            schema => schema.ContainsKey("format"),
            (at, schema) => Drop(schema, "format", at + "/type", at + "/format")
        ),
        Schema("a value goes", ChangeKind.EnumValueRemoved, schema => schema["enum"] is JsonArray { Count: > 1 }, DropFirstValue),
        Schema("a value comes", ChangeKind.EnumValueAdded, schema => schema["enum"] is JsonArray, AddValue),
        Schema(
            "a known value comes",
            ChangeKind.XExtensibleEnumValueAdded,
            schema => schema["x-extensible-enum"] is JsonArray,
            (at, schema) => Add(at, (JsonArray)schema["x-extensible-enum"]!, "x-extensible-enum")
        ),
        Schema(
            "a maximum length comes",
            ChangeKind.MaxLengthSet,
            schema => Text(schema, "type") == "string" && !schema.ContainsKey("maxLength"),
            (at, schema) => Set(at, schema, "maxLength", 7)
        ),
        Schema(
            "a pattern comes",
            ChangeKind.PatternAdded,
            schema => Text(schema, "type") == "string" && !schema.ContainsKey("pattern"),
            (at, schema) => Set(at, schema, "pattern", "^a")
        ),
        Schema(
            "a minimum comes",
            ChangeKind.MinSet,
            schema =>
                Text(schema, "type") is "integer" or "number" && !schema.ContainsKey("minimum") && !schema.ContainsKey("exclusiveMinimum"),
            (at, schema) => Set(at, schema, "minimum", 3)
        ),
        Schema(
            "a multiple comes",
            ChangeKind.MultipleOfSet,
            schema => Text(schema, "type") is "integer" && !schema.ContainsKey("multipleOf"),
            (at, schema) => Set(at, schema, "multipleOf", 5)
        ),
        Schema(
            "a maximum of items comes",
            ChangeKind.MaxItemsSet,
            schema => Text(schema, "type") == "array" && !schema.ContainsKey("maxItems"),
            (at, schema) => Set(at, schema, "maxItems", 9)
        ),
        Schema(
            "items become unique",
            ChangeKind.UniqueItemsSet,
            schema => Text(schema, "type") == "array" && !schema.ContainsKey("uniqueItems"),
            (at, schema) => Set(at, schema, "uniqueItems", true)
        ),
        Schema(
            "null comes",
            ChangeKind.BecameNullable,
            schema => Text(schema, "type") is not (null or "null") && !schema.ContainsKey("nullable"),
            (at, schema) => Set(at, schema, "nullable", true)
        ),
        Schema(
            "a default comes",
            ChangeKind.DefaultValueAdded,
            schema => Text(schema, "type") == "string" && !schema.ContainsKey("default"),
            (at, schema) => Set(at, schema, "default", "x")
        ),
        Schema(
            "it becomes deprecated",
            ChangeKind.Deprecated,
            schema => IsOfSomeType(schema) && !schema.ContainsKey("deprecated"),
            (at, schema) => Set(at, schema, "deprecated", true)
        ),
        Schema(
            "the object is closed",
            ChangeKind.AdditionalPropertiesClosed,
            schema => schema.ContainsKey("properties") && !schema.ContainsKey("additionalProperties"),
            (at, schema) => Set(at, schema, "additionalProperties", false)
        ),
        Schema("a property goes", ChangeKind.PropertyRemoved, schema => schema["properties"] is JsonObject { Count: > 1 }, DropProperty),
        Schema("a property comes", ChangeKind.PropertyAdded, schema => schema["properties"] is JsonObject, AddProperty),
        Schema("a property becomes required", ChangeKind.BecameRequired, schema => Optional(schema) is not null, RequireProperty),
        Schema(
            "null goes",
            ChangeKind.BecameNotNullable,
            schema => IsTrue(schema, "nullable") && schema.ContainsKey("type") && schema["enum"] is null,
            (at, schema) => Drop(schema, "nullable", at, at + "/nullable")
        ),
        Schema(
            "a maximum falls",
            ChangeKind.MaxDecreased,
            schema => IsNumber(schema, "maximum") && !schema.ContainsKey("exclusiveMaximum"),
            (at, schema) => Set(at, schema, "maximum", schema["maximum"]!.GetValue<decimal>() - 1)
        ),
        Schema(
            "a maximum that is excluded falls",
            ChangeKind.ExclusiveMaxDecreased,
            schema => Text(schema, "type") == "number" && IsNumber(schema, "maximum") && IsTrue(schema, "exclusiveMaximum"),
            (at, schema) => Set(at, schema, "maximum", schema["maximum"]!.GetValue<decimal>() - 1)
        ),
        Schema(
            "a maximum length rises",
            ChangeKind.MaxLengthIncreased,
            schema => IsNumber(schema, "maxLength"),
            (at, schema) => Set(at, schema, "maxLength", schema["maxLength"]!.GetValue<decimal>() + 1)
        ),
        Schema(
            "a minimum goes",
            ChangeKind.MinUnset,
            schema => IsNumber(schema, "minimum") && !schema.ContainsKey("exclusiveMinimum"),
            (at, schema) => Drop(schema, "minimum", at + "/minimum")
        ),
        Schema(
            "a pattern goes",
            ChangeKind.PatternRemoved,
            schema => Refuses(schema),
            (at, schema) => Drop(schema, "pattern", at + "/pattern")
        ),
        Schema(
            "a default goes",
            ChangeKind.DefaultValueRemoved,
            schema => schema.ContainsKey("default"),
            (at, schema) => Drop(schema, "default", at + "/default")
        ),
        Schema("a property becomes optional", ChangeKind.BecameOptional, schema => Required(schema) is not null, RelaxProperty),
        Schema(
            "a property becomes read-only",
            ChangeKind.BecameReadOnly,
            schema => Plain(schema) is not null,
            (at, schema) => SetProperty(at, schema, "readOnly")
        ),
        Schema(
            "a property becomes write-only",
            ChangeKind.BecameWriteOnly,
            schema => Plain(schema) is not null,
            (at, schema) => SetProperty(at, schema, "writeOnly")
        ),
        Schema(
            "a subschema of a choice comes",
            ChangeKind.OneOfAdded,
            schema => schema["oneOf"] is JsonArray { Count: > 1 } && !schema.ContainsKey("type"),
            AddSubschema
        ),
        Document(
            "a server goes",
            ChangeKind.ServerRemoved,
            root => root["servers"] is JsonArray { Count: > 0 },
            root => DropFirst(root, "servers", "/servers/0/url")
        ),
        Document(
            "a schema that nothing uses comes",
            ChangeKind.SchemaAdded,
            root => root["components"]?["schemas"] is JsonObject,
            root =>
                Set("/components/schemas", (JsonObject)root["components"]!["schemas"]!, "BrandNew", new JsonObject { ["type"] = "string" })
        ),
        Operation("an operation goes", ChangeKind.OperationRemoved, operation => !operation.ContainsKey("callbacks"), DropOperation),
        Operation(
            "an operation is open to all",
            ChangeKind.SecurityDropped,
            operation => operation["security"] is JsonArray { Count: 1 } ways && ways[0] is JsonObject { Count: > 0 },
            (at, operation) => Set(at, operation, "security", new JsonArray()) + "/0"
        ),
        Operation(
            "a header comes",
            ChangeKind.HeaderAdded,
            operation => operation["responses"]?["200"] is JsonObject response && !response.ContainsKey("$ref"),
            AddHeader
        ),
        Operation(
            "a media type goes",
            ChangeKind.MediaTypeRemoved,
            operation => operation["requestBody"]?["content"] is JsonObject { Count: 1 },
            DropMediaType
        ),
        Operation(
            "a body becomes required",
            ChangeKind.BecameRequired,
            operation => operation["requestBody"] is JsonObject body && !body.ContainsKey("$ref") && !IsTrue(body, "required"),
            (at, operation) =>
                Set(at + "/requestBody", (JsonObject)operation["requestBody"]!, "required", true) is var told
                    ? told[..^"/required".Length]
                    : ""
        ),
        Operation(
            "an operation is renamed",
            ChangeKind.OperationIdChanged,
            operation => operation.ContainsKey("operationId"),
            (at, operation) => Set(at, operation, "operationId", "Other_Name")
        ),
        Operation(
            "a tag goes",
            ChangeKind.TagRemoved,
            operation => operation["tags"] is JsonArray { Count: 1 },
            (at, operation) => Drop(operation, "tags", at + "/tags/0")
        ),
        Operation(
            "an operation becomes deprecated",
            ChangeKind.Deprecated,
            operation => !operation.ContainsKey("deprecated"),
            (at, operation) => Set(at, operation, "deprecated", true)
        ),
        Operation(
            "a response goes",
            ChangeKind.StatusRemoved,
            operation => operation["responses"]?["200"] is JsonObject response && !response.ContainsKey("$ref"),
            (at, operation) => Drop((JsonObject)operation["responses"]!, "200", at + "/responses/200")
        ),
        Operation(
            "a response comes",
            ChangeKind.StatusAdded,
            operation => operation["responses"] is JsonObject,
            (at, operation) =>
                Set(at + "/responses", (JsonObject)operation["responses"]!, "418", new JsonObject { ["description"] = "A teapot." })
        ),
        Operation(
            "a body becomes optional",
            ChangeKind.BecameOptional,
            operation => operation["requestBody"]?["required"] is JsonValue,
            (at, operation) => Drop((JsonObject)operation["requestBody"]!, "required", at + "/requestBody")
        ),
        Operation(
            "a media type comes",
            ChangeKind.MediaTypeAdded,
            operation => operation["requestBody"]?["content"] is JsonObject content && !content.ContainsKey("text/csv"),
            (at, operation) =>
                Set(at + "/requestBody/content", (JsonObject)operation["requestBody"]!["content"]!, "text/csv", new JsonObject())
        ),
        Operation("a parameter comes", ChangeKind.ParameterAdded, operation => operation["parameters"] is JsonArray, AddParameter),
        Operation("a parameter goes", ChangeKind.ParameterRemoved, operation => QueryParameter(operation) is not null, DropParameter),
        Operation(
            "a parameter becomes required",
            ChangeKind.BecameRequired,
            operation => QueryParameter(operation) is { } parameter && parameter["required"]?.GetValue<bool>() != true,
            RequireParameter
        ),
        Operation(
            "a callback key changes",
            ChangeKind.ClientKeyAdded,
            operation => !operation.ContainsKey("x-client-poll"),
            (at, operation) => Set(at, operation, "x-client-poll", new JsonObject { ["state"] = "x" })
        ),
    ];

    private static Mutation Schema(string name, ChangeKind kind, Func<JsonObject, bool> takes, Func<string, JsonObject, string> apply) =>
        new(name, kind, root => Takers(root).Where(location => takes(location.Schema)), apply);

    private static Mutation Document(string name, ChangeKind kind, Func<JsonObject, bool> takes, Func<JsonObject, string> apply) =>
        new(name, kind, root => takes(root) ? [("", root)] : [], (_, root) => apply(root));

    private static Mutation Operation(string name, ChangeKind kind, Func<JsonObject, bool> takes, Func<string, JsonObject, string> apply) =>
        new(name, kind, root => Operations(root).Where(place => takes(place.Node)), apply);

    private static IEnumerable<(string Pointer, JsonObject Node)> Operations(JsonObject root) =>
        from path in root["paths"] as JsonObject ?? []
        from property in path.Value as JsonObject ?? []
        where Methods.Contains(property.Key)
        select (JsonPointer.Append(JsonPointer.Append("/paths", path.Key), property.Key), (JsonObject)property.Value!);

    /// <summary>Of null there is no other value that could come, and nobody uses it.</summary>
    private static bool IsOfSomeType(JsonObject schema) => schema.ContainsKey("type") && Text(schema, "type") != "null";

    private static string? Text(JsonObject node, string key) =>
        node[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // A pattern that every text fits is none: dropping it changes nothing.
    private static bool Refuses(JsonObject schema) => Text(schema, "pattern") is not (null or "" or ".*" or "^.*" or ".*$" or "^.*$");
}
