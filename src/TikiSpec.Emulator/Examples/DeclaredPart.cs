using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TikiSpec.OpenApi.Judging;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Examples;

/// <summary>What of a value its schema declares: a response with more would be drift to whoever reads it.</summary>
internal static class DeclaredPart
{
    /// <summary>Takes away the properties, at any depth, that no schema declares. Where nothing is said of properties,
    /// any may stand.</summary>
    public static void Keep(JsonNode value, SchemaView schema, ServedSpec spec)
    {
        var undeclared = spec
            .DeclaredJudge.Check(schema, new ElementValue(ElementOf(value)))
            .Where(static violation => violation.Kind == ValueViolationKind.Undeclared)
            .Select(static violation => violation.Pointer)
            .ToArray();
        foreach (var pointer in undeclared)
        {
            Remove(value, pointer);
        }
    }

    /// <summary>The value without the properties that no schema declares: itself where there are none.</summary>
    public static IJsonValue Of(IJsonValue value, SchemaView schema, ServedSpec spec)
    {
        if (spec.DeclaredJudge.Check(schema, value).All(static violation => violation.Kind != ValueViolationKind.Undeclared))
        {
            return value;
        }

        var node = JsonNode.Parse(TikiJson.Bytes(json => json.WriteValue(value)))!;
        Keep(node, schema, spec);
        return new ElementValue(ElementOf(node));
    }

    public static JsonElement ElementOf(JsonNode node)
    {
        using var document = JsonDocument.Parse(TikiJson.Bytes(json => node.WriteTo(json)));
        return document.RootElement.Clone();
    }

    private static void Remove(JsonNode value, string pointer)
    {
        string[] steps =
        [
            .. pointer
                .Split('/')
                .Skip(1)
                .Select(static step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
        ];
        var holder = steps[..^1].Aggregate((JsonNode?)value, Step);
        (holder as JsonObject)?.Remove(steps[^1]);
    }

    private static JsonNode? Step(JsonNode? node, string step) =>
        node switch
        {
            JsonObject known => known[step],
            JsonArray list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Count => list[
                at
            ],
            _ => null,
        };
}
