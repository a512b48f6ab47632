using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Documents;

/// <summary>Ways to write a document anew that mean the same on the wire.</summary>
internal static class Refactorings
{
    private static readonly HashSet<string> Unordered = ["required", "enum", "tags", "parameters", "oneOf", "anyOf", "security"];

    public static IReadOnlyDictionary<string, Func<JsonObject, JsonNode>> All { get; } =
        new Dictionary<string, Func<JsonObject, JsonNode>>(OperationRefactorings.All)
        {
            ["nothing"] = root => root,
            ["all orders reversed"] = root => Reverse(root, "")!,
            ["references written out"] = WriteOut,
            ["inline objects made components"] = MakeComponents,
            ["schemas wrapped in allOf"] = root => ChangeSchemas(root, schema => new JsonObject { ["allOf"] = new JsonArray(schema) }),
            ["members split over allOf"] = root => ChangeSchemas(root, Split),
            ["OpenAPI 3.1"] = VersionUpgrade.Of,
            ["enums written as choices of constants"] = root => ChangeSchemas(root, Choose),
            ["null as a type beside a choice of one"] = root => ChangeNullable(root, new JsonObject { ["type"] = "null" }),
            ["null as an enum beside a choice of one"] = root =>
                ChangeNullable(root, new JsonObject { ["enum"] = new JsonArray((JsonNode?)null) }),
            ["null as a constant beside a choice of one"] = root => ChangeNullable(root, new JsonObject { ["const"] = null }),
            ["every reference wrapped in allOf"] = root => ChangeReferences(root, "allOf"),
            ["every reference wrapped in anyOf"] = root => ChangeReferences(root, "anyOf"),
            ["types that all subschemas have beside the choice"] = NameTypes,
            ["choices of choices"] = Nest,
            ["what no property may be besides said of all that is unevaluated"] = CloseOtherwise,
            ["references wrapped in a choice of one"] = root =>
                ChangeSchemas(root, schema => new JsonObject { ["oneOf"] = new JsonArray(schema) }),
        };

    /// <summary>Every component gets another name.</summary>
    public static JsonNode Rename(JsonObject root)
    {
        var names = (root["components"]?["schemas"] as JsonObject ?? []).Select(property => property.Key).ToHashSet(StringComparer.Ordinal);
        var renamed = (JsonObject)RenameIn(root, names)!;
        if (renamed["components"]?["schemas"] is JsonObject schemas)
        {
            renamed["components"]!["schemas"] = new JsonObject(
                schemas.ToList().Select(property => KeyValuePair.Create(property.Key + "Renamed", property.Value?.DeepClone()))
            );
        }

        return renamed;
    }

    /// <summary>What refers to one of the components, in a reference or a mapping, however its name is
    /// escaped.</summary>
    private static JsonNode? RenameIn(JsonNode? node, HashSet<string> names)
    {
        const string Prefix = "#/components/schemas/";
        return node switch
        {
            JsonObject mapping => new JsonObject(
                mapping.Select(property => KeyValuePair.Create(property.Key, RenameIn(property.Value, names)))
            ),
            JsonArray list => new JsonArray([.. list.Select(item => RenameIn(item, names))]),
            JsonValue value
                when value.TryGetValue<string>(out var text)
                    && text.StartsWith(Prefix, StringComparison.Ordinal)
                    && names.Contains(Uri.UnescapeDataString(text[Prefix.Length..])) => text + "Renamed",
            _ => node?.DeepClone(),
        };
    }

    private static JsonObject Nest(JsonObject root)
    {
        foreach (var (_, schema) in SchemaLocations.Of(root).ToList())
        {
            if (schema["anyOf"] is JsonArray { Count: > 2 } subschemas)
            {
                var rest = subschemas.Skip(1).Select(static subschema => subschema?.DeepClone());
                schema["anyOf"] = new JsonArray(
                    subschemas[0]?.DeepClone(),
                    new JsonObject { ["anyOf"] = new JsonArray([.. rest]) },
                    subschemas[^1]?.DeepClone()
                );
            }
        }

        return root;
    }

    private static JsonObject CloseOtherwise(JsonObject root)
    {
        foreach (var (_, schema) in SchemaLocations.Of(root).ToList())
        {
            if (
                schema["additionalProperties"] is JsonValue value
                && value.TryGetValue<bool>(out var isOpen)
                && !isOpen
                && !((string[])["allOf", "oneOf", "anyOf", "if", "dependentSchemas"]).Any(schema.ContainsKey)
            )
            {
                schema.Remove("additionalProperties");
                schema["unevaluatedProperties"] = false;
            }
        }

        return VersionUpgrade.Of(root);
    }

    private static JsonNode? Reverse(JsonNode? node, string key) =>
        node switch
        {
            JsonObject mapping => new JsonObject(
                mapping.Reverse().Select(property => KeyValuePair.Create(property.Key, Reverse(property.Value, property.Key)))
            ),
            JsonArray list => new JsonArray((Unordered.Contains(key) ? list.Reverse() : list).Select(item => Reverse(item, "")).ToArray()),
            _ => node?.DeepClone(),
        };

    private static JsonObject WriteOut(JsonObject root)
    {
        foreach (var holder in JsonTree.Objects(root["paths"]).Concat(JsonTree.Objects(root["components"])).ToList())
        {
            foreach (var property in holder.ToList())
            {
                // What stands beside a reference holds as well, and would be lost.
                if (
                    property.Value is JsonObject { Count: 1 } reference
                    && Target(root, reference) is { } target
                    && !Refers(target, (string)reference["$ref"]!)
                )
                {
                    holder[property.Key] = target.DeepClone();
                }
            }
        }

        return root;
    }

    private static JsonObject? Target(JsonObject root, JsonObject reference) =>
        reference["$ref"] is JsonValue value
        && value.TryGetValue<string>(out var text)
        && text.StartsWith("#/components/schemas/", StringComparison.Ordinal)
            ? root["components"]?["schemas"]?[JsonPointer.Segments(text)[2]] as JsonObject
            : null;

    private static bool Refers(JsonObject node, string reference) =>
        JsonTree.Objects(node).Any(inner => (inner["$ref"] as JsonValue)?.ToString() == reference);

    private static JsonObject MakeComponents(JsonObject root)
    {
        var components = root["components"] as JsonObject ?? [];
        root["components"] ??= components;
        var schemas = components["schemas"] as JsonObject ?? [];
        components["schemas"] ??= schemas;
        var places = SchemaLocations
            .Of(root)
            .Where(place => place.Schema.Parent is JsonObject && place.Schema.ContainsKey("properties") && place.Schema.Parent != schemas)
            .Reverse()
            .ToList();
        var index = 0;
        foreach (var (_, schema) in places)
        {
            var name = $"Extracted{index++}";
            var holder = (JsonObject)schema.Parent!;
            var key = schema.GetPropertyName();
            holder[key] = new JsonObject { ["$ref"] = "#/components/schemas/" + name };
            schemas[name] = schema.DeepClone();
        }

        return root;
    }

    private static JsonNode Choose(JsonNode schema)
    {
        if (schema is JsonObject { Count: > 0 } owner && owner["enum"] is JsonArray { Count: > 1 } values && !owner.ContainsKey("oneOf"))
        {
            owner.Remove("enum");
            owner["oneOf"] = new JsonArray([.. values.Select(static value => new JsonObject { ["const"] = value?.DeepClone() })]);
        }

        return schema;
    }

    /// <summary>Wherever a schema says that it is nullable, a choice of it and null says so.</summary>
    private static JsonObject ChangeNullable(JsonObject root, JsonObject nothing)
    {
        foreach (var (_, schema) in SchemaLocations.Of(root).Reverse().ToList())
        {
            if (
                schema["nullable"] is JsonValue value
                && value.TryGetValue<bool>(out var isNullable)
                && isNullable
                && schema["type"] is JsonValue
                && schema.Parent is JsonObject holder
                && !schema.ContainsKey("enum")
            )
            {
                var key = schema.GetPropertyName();
                schema.Remove("nullable");
                holder[key] = new JsonObject { ["anyOf"] = new JsonArray(schema.DeepClone(), nothing.DeepClone()) };
            }
        }

        return root;
    }

    private static JsonObject ChangeReferences(JsonObject root, string keyword)
    {
        foreach (var (_, schema) in SchemaLocations.Of(root).Reverse().ToList())
        {
            foreach (var (name, inner) in (schema["properties"] as JsonObject ?? []).ToList())
            {
                if (inner is JsonObject { Count: 1 } reference && reference["$ref"] is JsonValue)
                {
                    schema["properties"]![name] = new JsonObject { [keyword] = new JsonArray(reference.DeepClone()) };
                }
            }
        }

        return root;
    }

    private static JsonObject NameTypes(JsonObject root)
    {
        foreach (var (_, schema) in SchemaLocations.Of(root).ToList())
        {
            if (
                !schema.ContainsKey("type")
                && schema["oneOf"] is JsonArray { Count: > 1 } subschemas
                && subschemas.All(subschema => TypeOf(root, subschema) == "object")
            )
            {
                schema["type"] = "object";
            }
        }

        return root;
    }

    private static string? TypeOf(JsonObject root, JsonNode? schema) =>
        schema is JsonObject { Count: 1 } reference && Target(root, reference) is { } target
            ? target["type"]?.ToString()
            : (schema as JsonObject)?["type"]?.ToString();

    private static JsonObject ChangeSchemas(JsonObject root, Func<JsonNode, JsonNode> change)
    {
        if (root["components"]?["schemas"] is JsonObject schemas)
        {
            foreach (var schema in schemas.ToList().Where(schema => schema.Value is JsonObject))
            {
                schemas[schema.Key] = change(schema.Value!.DeepClone());
            }
        }

        return root;
    }

    private static JsonNode Split(JsonNode schema)
    {
        if (schema["properties"] is not JsonObject { Count: > 1 } properties)
        {
            return schema;
        }

        var half = properties.Take(properties.Count / 2).ToList();
        half.ForEach(property => properties.Remove(property.Key));
        return new JsonObject
        {
            ["allOf"] = new JsonArray(schema, new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(half) }),
        };
    }
}
