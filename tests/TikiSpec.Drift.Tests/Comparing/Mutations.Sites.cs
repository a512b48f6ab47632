using System.Text.Json.Nodes;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Tests.Documents;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>Where a mutation of a schema is told once, at its place.</summary>
internal static partial class Mutations
{
    private static IEnumerable<(string Pointer, JsonObject Schema)> Takers(JsonObject root) =>
        SchemaLocations.Of(root).ExceptBy(Wrapped(root), static location => location.Pointer);

    // Components of which a location says type, null or default itself, beside its reference: what the component says
    // of them does not count there.
    private static IEnumerable<string> Wrapped(JsonObject root) =>
        SchemaLocations
            .Of(root)
            .SelectMany(static location => WrappingKeywords(location.Schema).SelectMany(keyword => References(location.Schema[keyword])));

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

    // What stands in a choice without a name is known by its type: of another type it is another one, and is told as
    // one that went and one that came (Pairs/schemas.yaml has these).
    private static bool IsOneOfSeveral(JsonObject schema) =>
        schema.Parent is JsonArray { Parent: JsonObject } choice
        && (choice.GetPropertyName() is "oneOf" or "anyOf")
        && choice.Count(static one => one is JsonObject part && Text(part, "type") != "null") > 1;
}
