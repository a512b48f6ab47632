using System.Text.Json.Nodes;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Tests.Documents;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>Every way in which the mutation test spoils a document.</summary>
internal static class Mutations
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        Schema(
            "a type changes",
            ChangeKind.TypeChanged,
            schema => Text(schema, "type") == "string",
            (at, schema) => Set(at, schema, "type", "boolean")
        ),
        Schema(
            "a number is widened",
            ChangeKind.TypeGeneralized,
            schema => Text(schema, "type") == "integer",
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

    private static IEnumerable<(string Pointer, JsonObject Schema)> Takers(JsonObject root)
    {
        var bases = BasesOfUnused(root).ToList();
        return SchemaLocations
            .Of(root)
            .ExceptBy(Wrapped(root), static location => location.Pointer)
            .Where(location => !IsScalarOfChoice(location) && !bases.Exists(name => IsWithin(location.Pointer, name)));
    }

    // Scalars of a choice are known by what they are: one that changes is another.
    private static bool IsScalarOfChoice((string Pointer, JsonObject Schema) location) =>
        location.Pointer.Split('/') is [.., "oneOf" or "anyOf", _]
        && Text(location.Schema, "type") is "string" or "integer" or "number" or "boolean";

    // Components of which a location says type, null or default itself, beside its reference: what the component says
    // of them does not count there.
    private static IEnumerable<string> Wrapped(JsonObject root) =>
        SchemaLocations
            .Of(root)
            .SelectMany(static location => WrappingKeywords(location.Schema).SelectMany(keyword => References(location.Schema[keyword])));

    // What a component that nobody refers to takes over: a change of it is told of that component as well.
    private static IEnumerable<string> BasesOfUnused(JsonObject root)
    {
        var text = root.ToJsonString();
        return from component in root["components"]?["schemas"] as JsonObject ?? []
            where component.Value is JsonObject { } one && one.ContainsKey("allOf")
            where !text.Contains($"\"#/components/schemas/{component.Key}\"", StringComparison.Ordinal)
            from target in References(component.Value["allOf"])
            select target;
    }

    private static bool IsWithin(string pointer, string outer) =>
        pointer == outer || pointer.StartsWith(outer + "/", StringComparison.Ordinal);

    private static IEnumerable<string> WrappingKeywords(JsonObject schema) =>
        schema.ContainsKey("type") || schema.ContainsKey("nullable") || schema.ContainsKey("default")
            ? ["allOf", .. ChoicesWithNull(schema)]
            : ChoicesWithNull(schema);

    private static IEnumerable<string> ChoicesWithNull(JsonObject schema) =>
        new[] { "oneOf", "anyOf" }.Where(keyword =>
            schema[keyword] is JsonArray choice && choice.Any(static part => part is JsonObject one && Text(one, "type") == "null")
        );

    private static IEnumerable<string> References(JsonNode? subschemas) =>
        (subschemas as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(static one => Text(one, "$ref"))
            .OfType<string>()
            .Select(static target => target.TrimStart('#'));

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

    private static string Set(string at, JsonObject node, string key, JsonNode value)
    {
        node[key] = value;
        return JsonPointer.Append(at, key);
    }

    private static string Drop(JsonObject node, string key, params string[] told)
    {
        node.Remove(key);
        return told[^1];
    }

    private static string DropFirstValue(string at, JsonObject schema)
    {
        ((JsonArray)schema["enum"]!).RemoveAt(0);
        return at + "/enum/0";
    }

    private static string AddValue(string at, JsonObject schema)
    {
        var values = (JsonArray)schema["enum"]!;
        values.Add(values[0] is JsonValue value && value.TryGetValue<string>(out _) ? "another" : 77);
        return JsonPointer.Append(at + "/enum", values.Count - 1);
    }

    private static string Add(string at, JsonArray values, string key)
    {
        values.Add("another");
        return JsonPointer.Append(at + "/" + key, values.Count - 1);
    }

    private static string DropProperty(string at, JsonObject schema)
    {
        var name = ((JsonObject)schema["properties"]!).First().Key;
        ((JsonObject)schema["properties"]!).Remove(name);
        return JsonPointer.Append(at + "/properties", name);
    }

    private static string AddProperty(string at, JsonObject schema) =>
        Set(at + "/properties", (JsonObject)schema["properties"]!, "brand_new", new JsonObject { ["type"] = "string" });

    private static bool IsTrue(JsonObject node, string key) =>
        node[key] is JsonValue value && value.TryGetValue<bool>(out var isTrue) && isTrue;

    private static bool IsNumber(JsonObject node, string key) => node[key] is JsonValue value && value.TryGetValue<decimal>(out _);

    private static string? Required(JsonObject schema) =>
        (schema["required"] as JsonArray)
            ?.Select(item => item!.GetValue<string>())
            .FirstOrDefault(name => schema["properties"]?[name] is JsonObject);

    private static string RelaxProperty(string at, JsonObject schema)
    {
        var name = Required(schema)!;
        ((JsonArray)schema["required"]!).RemoveAt(
            ((JsonArray)schema["required"]!).Select(item => item!.GetValue<string>()).ToList().IndexOf(name)
        );
        return JsonPointer.Append(at + "/properties", name);
    }

    /// <summary>A property that is written out in place.</summary>
    private static string? Plain(JsonObject schema) =>
        (schema["properties"] as JsonObject)
            ?.Where(property =>
                property.Value is JsonObject inner
                && Text(inner, "type") is "string" or "integer"
                && !IsTrue((JsonObject)property.Value!, "readOnly")
                && !IsTrue((JsonObject)property.Value!, "writeOnly")
            )
            .Select(property => property.Key)
            .FirstOrDefault();

    private static string SetProperty(string at, JsonObject schema, string key)
    {
        var name = Plain(schema)!;
        schema["properties"]![name]![key] = true;
        return JsonPointer.Append(at + "/properties", name);
    }

    private static string AddSubschema(string at, JsonObject schema)
    {
        var subschemas = (JsonArray)schema["oneOf"]!;
        subschemas.Add(
            new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("brand_new"),
                ["properties"] = new JsonObject { ["brand_new"] = new JsonObject { ["type"] = "string" } },
            }
        );
        return JsonPointer.Append(at + "/oneOf", subschemas.Count - 1);
    }

    private static string DropFirst(JsonObject root, string key, string told)
    {
        ((JsonArray)root[key]!).RemoveAt(0);
        return told;
    }

    private static string DropOperation(string at, JsonObject operation)
    {
        ((JsonObject)operation.Parent!).Remove(operation.GetPropertyName());
        return at;
    }

    private static string AddHeader(string at, JsonObject operation)
    {
        var response = (JsonObject)operation["responses"]!["200"]!;
        response["headers"] ??= new JsonObject();
        return Set(
            at + "/responses/200/headers",
            (JsonObject)response["headers"]!,
            "X-Brand-New",
            new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } }
        );
    }

    private static string DropMediaType(string at, JsonObject operation)
    {
        var content = (JsonObject)operation["requestBody"]!["content"]!;
        var name = content.First().Key;
        content.Remove(name);
        return JsonPointer.Append(at + "/requestBody/content", name);
    }

    private static string? Optional(JsonObject schema) =>
        (schema["properties"] as JsonObject)
            ?.Select(property => property.Key)
            .FirstOrDefault(name => schema["required"] is not JsonArray required || required.All(item => item!.GetValue<string>() != name));

    private static string RequireProperty(string at, JsonObject schema)
    {
        var name = Optional(schema)!;
        schema["required"] ??= new JsonArray();
        ((JsonArray)schema["required"]!).Add(name);
        return JsonPointer.Append(at + "/properties", name);
    }

    private static JsonObject? QueryParameter(JsonObject operation) =>
        (operation["parameters"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(parameter => Text(parameter, "in") == "query");

    private static string AddParameter(string at, JsonObject operation)
    {
        var parameters = (JsonArray)operation["parameters"]!;
        parameters.Add(
            new JsonObject
            {
                ["name"] = "brand_new",
                ["in"] = "query",
                ["schema"] = new JsonObject { ["type"] = "string" },
            }
        );
        return JsonPointer.Append(at + "/parameters", parameters.Count - 1);
    }

    private static string DropParameter(string at, JsonObject operation)
    {
        var parameter = QueryParameter(operation)!;
        var index = parameter.GetElementIndex();
        ((JsonArray)operation["parameters"]!).RemoveAt(index);
        return JsonPointer.Append(at + "/parameters", index);
    }

    private static string RequireParameter(string at, JsonObject operation)
    {
        var parameter = QueryParameter(operation)!;
        parameter["required"] = true;
        return JsonPointer.Append(at + "/parameters", parameter.GetElementIndex());
    }
}
