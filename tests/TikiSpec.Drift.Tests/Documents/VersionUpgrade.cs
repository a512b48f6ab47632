using System.Text.Json.Nodes;

namespace TikiSpec.Drift.Tests.Documents;

/// <summary>Writes a document of OpenAPI 3.0 as one of 3.1, as tools do.</summary>
internal static class VersionUpgrade
{
    public static JsonObject Of(JsonObject root)
    {
        if (!((string)root["openapi"]!).StartsWith("3.0", StringComparison.Ordinal))
        {
            return root;
        }

        root["openapi"] = "3.1.0";
        foreach (var (_, schema) in SchemaLocations.Of(root).ToList())
        {
            UpgradeNull(schema);
            UpgradeBound(schema, "minimum", "exclusiveMinimum");
            UpgradeBound(schema, "maximum", "exclusiveMaximum");
        }

        foreach (var reference in JsonTree.Objects(root).Where(node => node["$ref"] is JsonValue && node.ContainsKey("nullable")).ToList())
        {
            UpgradeNullReference(reference);
        }

        return root;
    }

    /// <summary>What stands beside a reference holds in both versions, but 3.1 has another spelling of null.</summary>
    private static void UpgradeNullReference(JsonObject reference)
    {
        var isNullable = reference["nullable"] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
        reference.Remove("nullable");
        if (isNullable)
        {
            var target = reference["$ref"]!.DeepClone();
            reference.Remove("$ref");
            reference["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = target }, new JsonObject { ["type"] = "null" });
        }
    }

    private static void UpgradeNull(JsonObject schema)
    {
        if (schema["nullable"] is not JsonValue value || !value.TryGetValue<bool>(out var isNullable))
        {
            return;
        }

        schema.Remove("nullable");
        if (isNullable && schema is { Count: 0, Parent: JsonArray })
        {
            // In a choice it stood for null.
            schema["type"] = "null";
        }
        else if (isNullable && schema["type"] is JsonValue type)
        {
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        }
        else if (isNullable && schema["enum"] is JsonArray values && schema["type"] is null)
        {
            // 3.0 says nothing of a schema without type, and every tool of ours reads that null is among the values.
            values.Add((JsonNode?)null);
        }
        else if (isNullable && schema["allOf"] is JsonArray { Count: 1 } all)
        {
            schema["anyOf"] = new JsonArray(all[0]!.DeepClone(), new JsonObject { ["type"] = "null" });
            schema.Remove("allOf");
        }
    }

    private static void UpgradeBound(JsonObject schema, string bound, string exclusive)
    {
        if (schema[exclusive] is JsonValue value && value.TryGetValue<bool>(out var isExclusive))
        {
            schema.Remove(exclusive);
            if (isExclusive && schema[bound] is { } limit)
            {
                schema.Remove(bound);
                schema[exclusive] = limit.DeepClone();
            }
        }
    }
}
