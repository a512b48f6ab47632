using System.Text.Json;
using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests;

/// <summary>A spec that has one text in every place where a spec can have a text of its own.</summary>
internal static class HostileSpec
{
    public static IReadOnlyList<SourceFile> Files(string text) => Emitted.FromSurfaces([Surface(text)]);

    public static ApiSurface Surface(string text) => Emitted.Read(new SpecText("shop.v1", "shop.v1.json", Json(text)));

    // Names get a number, because two properties of one name would be one.
    private static string Json(string text) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["openapi"] = "3.0.4",
                ["info"] = new
                {
                    title = text,
                    version = text,
                    description = text,
                },
                ["servers"] = new[] { new { url = "https://shop.example/" + text, description = text } },
                ["tags"] = new[] { new { name = "Things", description = text } },
                ["paths"] = new Dictionary<string, object> { ["/things/{id}"] = new { put = Operation(text) } },
                ["components"] = new Dictionary<string, object>
                {
                    ["securitySchemes"] = new Dictionary<string, object>
                    {
                        ["key"] = new Dictionary<string, object>
                        {
                            ["type"] = "apiKey",
                            ["in"] = "header",
                            ["name"] = "X" + text,
                        },
                    },
                    ["schemas"] = Schemas(text),
                },
            }
        );

    private static Dictionary<string, object> Operation(string text) =>
        new()
        {
            ["operationId"] = "Things_Put",
            ["tags"] = new[] { "Things" },
            ["summary"] = text,
            ["description"] = text,
            ["deprecated"] = true,
            ["x-client-deprecation"] = Deprecation(text),
            ["x-tiki-source"] = new { page = "https://shop.example/" + text, section = text },
            ["security"] = new[] { new Dictionary<string, object> { ["key"] = Array.Empty<string>() } },
            ["parameters"] = new[]
            {
                Parameter("id", "path", text),
                Parameter(text + "1", "query", text),
                Parameter("X" + text + "2", "header", text),
                Parameter(text + "3", "cookie", text),
            },
            ["requestBody"] = new
            {
                description = text,
                required = true,
                content = Content("Thing"),
            },
            ["responses"] = new Dictionary<string, object>
            {
                ["200"] = new { description = text, content = Content("Thing") },
                ["404"] = new { description = text },
            },
        };

    private static Dictionary<string, object> Parameter(string name, string place, string text) =>
        new()
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = place == "path",
            ["description"] = text,
            ["deprecated"] = true,
            ["x-client-deprecation"] = Deprecation(text),
            ["x-client-documented"] = new { type = text, @default = text },
            ["schema"] = new Dictionary<string, object>
            {
                ["type"] = "string",
                ["default"] = text,
                ["pattern"] = text,
            },
        };

    private static Dictionary<string, object> Deprecation(string text) =>
        new()
        {
            ["since"] = text,
            ["sunset"] = text,
            ["note"] = text,
            ["successor"] = new { spec = "shop.v2", operationId = text },
        };

    private static Dictionary<string, object> Content(string type) =>
        new() { ["application/json"] = new { schema = new Dictionary<string, object> { ["$ref"] = "#/components/schemas/" + type } } };

    private static Dictionary<string, object> Schemas(string text) =>
        new()
        {
            ["Thing"] = new Dictionary<string, object>
            {
                ["type"] = "object",
                ["description"] = text,
                ["required"] = new[] { text + "1" },
                ["properties"] = new Dictionary<string, object>
                {
                    [text + "1"] = Property(text),
                    [text + "2"] = Property(text),
                    ["list"] = new { type = "array", items = new { type = "string" } },
                    ["kind"] = new Dictionary<string, object> { ["$ref"] = "#/components/schemas/Kind" },
                    ["level"] = new Dictionary<string, object> { ["$ref"] = "#/components/schemas/Level" },
                    ["csv"] = new Dictionary<string, object>
                    {
                        ["type"] = "string",
                        ["x-client-csv"] = new { items = "string", separator = text + "," },
                    },
                },
            },
            ["Kind"] = new Dictionary<string, object>
            {
                ["type"] = "string",
                ["description"] = text,
                ["x-extensible-enum"] = new[] { text + "1", text + "2" },
                ["x-enum-descriptions"] = new[] { text, text },
            },
            ["Level"] = new Dictionary<string, object>
            {
                ["type"] = "integer",
                ["format"] = "int32",
                ["enum"] = new[] { 1, 2 },
                ["x-enum-varnames"] = new[] { "First", "Second" },
                ["x-enum-descriptions"] = new[] { text, text },
            },
        };

    private static Dictionary<string, object> Property(string text) =>
        new()
        {
            ["type"] = "string",
            ["description"] = text,
            ["default"] = text,
            ["pattern"] = text,
            ["x-client-observed"] = new
            {
                types = new[] { "integer" },
                alias = "alias" + text,
                since = text,
                evidence = text,
            },
            ["x-client-documented"] = new { type = text },
        };
}
