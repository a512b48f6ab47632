using System.Text.Json;
using System.Text.RegularExpressions;

namespace TikiSpec.Cli.Tests.Diff;

/// <summary>The keywords of JSON Schema that our own schema uses, and no others: an unknown one is a fault, so that
/// none is silently ignored.</summary>
internal sealed class SchemaShape(JsonElement root)
{
    private static readonly string[] Notes = ["$schema", "$id", "title", "description", "$defs"];

    public IEnumerable<string> Faults(JsonElement value) => Faults(root, value, "");

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at) =>
        schema
            .EnumerateObject()
            .Where(static keyword => !Notes.Contains(keyword.Name))
            .SelectMany(keyword => Faults(keyword.Name, keyword.Value, value, at));

    private IEnumerable<string> Faults(string keyword, JsonElement wanted, JsonElement value, string at) =>
        keyword switch
        {
            "$ref" => Faults(root.GetProperty("$defs").GetProperty(wanted.GetString()!["#/$defs/".Length..]), value, at),
            "type" => Says(Types(wanted).Any(type => IsOf(type, value)), at, "is no " + wanted),
            "required" => value.ValueKind != JsonValueKind.Object
                ? []
                : wanted.EnumerateArray().SelectMany(name => Says(value.TryGetProperty(name.GetString()!, out _), at, "lacks " + name)),
            "properties" => value.ValueKind != JsonValueKind.Object
                ? []
                : value
                    .EnumerateObject()
                    .SelectMany(property =>
                        wanted.TryGetProperty(property.Name, out var inner)
                            ? Faults(inner, property.Value, at + "/" + property.Name)
                            : [at + "/" + property.Name + " is not described"]
                    ),
            "items" => value.EnumerateArray().SelectMany((item, index) => Faults(wanted, item, $"{at}/{index}")),
            "enum" => Says(wanted.EnumerateArray().Any(one => one.ToString() == value.ToString()), at, "is none of " + wanted),
            "const" => Says(wanted.ToString() == value.ToString(), at, "is not " + wanted),
            "pattern" => Says(Regex.IsMatch(value.GetString()!, wanted.GetString()!), at, "does not match " + wanted),
            "minimum" => Says(value.GetDecimal() >= wanted.GetDecimal(), at, "is too small"),
            "minItems" => Says(value.GetArrayLength() >= wanted.GetInt32(), at, "has too few items"),
            _ => ["unknown keyword " + keyword],
        };

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(static one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => type == "null",
            JsonValueKind.True or JsonValueKind.False => type == "boolean",
            JsonValueKind.Number => type is "number" or "integer",
            _ => type.Equals(value.ValueKind.ToString(), StringComparison.OrdinalIgnoreCase),
        };

    private static IEnumerable<string> Says(bool isFine, string at, string fault) => isFine ? [] : [at + " " + fault];
}
