using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Documents;

/// <summary>Finds the schemas of a document with their pointers: those of components, parameters and bodies, and all
/// inside.</summary>
internal static class SchemaLocations
{
    private static readonly string[] Single = ["items", "additionalProperties", "not"];
    private static readonly string[] Lists = ["allOf", "oneOf", "anyOf"];

    public static IEnumerable<(string Pointer, JsonObject Schema)> Of(JsonObject root)
    {
        foreach (var schema in (root["components"]?["schemas"] as JsonObject ?? []).ToList())
        {
            foreach (var place in Inside(JsonPointer.Append("/components/schemas", schema.Key), schema.Value as JsonObject))
            {
                yield return place;
            }
        }

        foreach (var place in Holders("/paths", root["paths"]).ToList())
        {
            yield return place;
        }
    }

    private static IEnumerable<(string Pointer, JsonObject Schema)> Holders(string pointer, JsonNode? node)
    {
        if (node is JsonArray list)
        {
            return list.SelectMany((item, index) => Holders(JsonPointer.Append(pointer, index), item));
        }

        return node is not JsonObject mapping
            ? []
            : mapping
                .ToList()
                .SelectMany(property =>
                    property.Key switch
                    {
                        "schema" => Inside(JsonPointer.Append(pointer, "schema"), property.Value as JsonObject),
                        "example" or "examples" => [],
                        _ => Holders(JsonPointer.Append(pointer, property.Key), property.Value),
                    }
                );
    }

    private static IEnumerable<(string Pointer, JsonObject Schema)> Inside(string pointer, JsonObject? schema)
    {
        if (schema is null || schema.ContainsKey("$ref"))
        {
            yield break;
        }

        yield return (pointer, schema);
        var inner = (schema["properties"] as JsonObject ?? [])
            .Select(property => (JsonPointer.Append(pointer + "/properties", property.Key), property.Value))
            .Concat(Single.Select(key => (pointer + "/" + key, schema[key])))
            .Concat(
                Lists.SelectMany(key =>
                    (schema[key] as JsonArray ?? []).Select((item, index) => (JsonPointer.Append(pointer + "/" + key, index), item))
                )
            );
        foreach (var place in inner.ToList().SelectMany(place => Inside(place.Item1, place.Item2 as JsonObject)))
        {
            yield return place;
        }
    }
}
