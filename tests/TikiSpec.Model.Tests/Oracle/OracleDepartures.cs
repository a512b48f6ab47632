using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace TikiSpec.Model.Tests.Oracle;

/// <summary>Where we read more than Microsoft.OpenApi on purpose, each kind with its reason. Whatever else differs is a
/// fault of one of the two.</summary>
internal static class OracleDepartures
{
    private static readonly string[] NameKeys = ["x-ms-client-name", "x-speakeasy-name-override", "x-fern-type-name"];

    /// <summary>The document without what the other reader stops at or takes to the letter.</summary>
    /// <remarks><c>xml.namespace</c> has to be an absolute URI, and the other reader ends with an exception where it is
    /// none; nothing that we compare depends on it. A path that refers to another of the document has that one's
    /// operations, which the other reader leaves out. <c>nullable: true</c> without a type says, to the letter,
    /// nothing,
    /// and a choice with such a subschema would take any value; whoever writes it means null, and so do we.</remarks>
    public static string Readable(string json)
    {
        var root = JsonNode.Parse(json)!;
        Adapt(root);
        WriteOutPaths(root);
        return root.ToJsonString();
    }

    /// <summary>A placeholder of a path for which no parameter is declared: OpenAPI demands one, and documents lack it.
    /// The address can't be written without a value, so we ask for it, and tell it (TIKI2007).</summary>
    public static IEnumerable<string> UndeclaredPlaceholders(string path, IEnumerable<IOpenApiParameter> declared) =>
        Regex
            .Matches(path.Split('?')[0], "{([^{}]+)}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            .Select(static match => match.Groups[1].Value)
            .Distinct(StringComparer.Ordinal)
            .Except(
                declared
                    .Where(static parameter => parameter.In == Microsoft.OpenApi.ParameterLocation.Path)
                    .Select(static parameter => parameter.Name!),
                StringComparer.Ordinal
            );

    /// <summary>What a schema is that leaves its type out, where it says it otherwise: one with <c>items</c> is meant
    /// for lists, and one whose values are texts is a text. Null where nothing tells.</summary>
    public static string? ImpliedType(IOpenApiSchema schema) =>
        schema is not { Type: null } ? null
        : schema.Items is not null ? "array"
        : IsOfTexts(schema) ? "string"
        : null;

    private static bool IsOfTexts(IOpenApiSchema schema) =>
        schema is { Enum: { Count: > 0 } values }
        && values.Any(static value => value is JsonValue)
        && values.All(static value => value is null || value.GetValueKind() is JsonValueKind.String or JsonValueKind.Null);

    /// <summary>The name that the document gives to a component in the words of another tool, where no other component
    /// is called so.</summary>
    public static string NameOf(string key, IDictionary<string, IOpenApiSchema> schemas)
    {
        var own = PascalName.Of(key);
        var given = GivenName(schemas[key]);
        return given is null || schemas.Any(other => other.Key != key && (GivenName(other.Value) ?? PascalName.Of(other.Key)) == given)
            ? own
            : given;
    }

    private static string? GivenName(IOpenApiSchema schema) =>
        NameKeys
            .Select(key => schema.Extensions?.TryGetValue(key, out var given) == true ? (given as JsonNodeExtension)?.Node : null)
            .OfType<JsonValue>()
            .Select(static given => PascalName.Of(given.ToString()))
            .FirstOrDefault(static name => name.Length > 0);

    private static void Adapt(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Adapt(item);
            }
        }
        else if (node is JsonObject members)
        {
            (members["xml"] as JsonObject)?.Remove("namespace");
            RemoveOnlyNull(members["anyOf"]);
            RemoveOnlyNull(members["oneOf"]);
            foreach (var (_, value) in members)
            {
                Adapt(value);
            }
        }
    }

    private static void WriteOutPaths(JsonNode root)
    {
        const string Start = "#/paths/";
        if (root["paths"] is not JsonObject paths)
        {
            return;
        }

        foreach (var (path, item) in paths.ToList())
        {
            if (
                item?["$ref"] is JsonValue reference
                && reference.ToString() is var text
                && text.StartsWith(Start, StringComparison.Ordinal)
                && paths[Uri.UnescapeDataString(text[Start.Length..]).Replace("~1", "/").Replace("~0", "~")] is { } other
            )
            {
                paths[path] = other.DeepClone();
            }
        }
    }

    private static void RemoveOnlyNull(JsonNode? choice)
    {
        if (choice is JsonArray { Count: > 1 } subschemas)
        {
            subschemas.RemoveAll(static one =>
                one is JsonObject { Count: 1 } only && only["nullable"] is JsonValue { } said && said.GetValueKind() == JsonValueKind.True
            );
        }
    }
}
