using System.Text.Json.Nodes;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Tests.Documents;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>Where a mutation of a schema is told once, at its place.</summary>
internal static partial class Mutations
{
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
}
