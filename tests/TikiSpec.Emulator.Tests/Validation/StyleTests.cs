using TikiSpec.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Tests.Validation;

/// <summary>What a client writes by a style the emulator reads as the value that it was written from: each schema
/// allows that value alone, and another is refused.</summary>
public sealed class StyleTests
{
    private const string Text = "{type: string, const: 'a b,c'}";
    private const string Number = "{type: number, const: 1.5}";
    private const string List = "{type: array, items: {type: string}, const: [a, 'b c', d/e]}";
    private const string Numbers = "{type: array, items: {type: integer}, const: [1, 2]}";
    private const string Object = "{type: object, properties: {x: {type: integer}, y: {type: string}}, const: {x: 1, y: 'z,t'}}";
    private const string Map = "{type: object, additionalProperties: {type: string}, const: {p: q, r: 's t'}}";
    private const string Nested =
        "{type: object, properties: {n: {type: object, properties: {m: {type: array, items: {type: integer}}}}}, const: {n: {m: [1, 2]}}}";
    private const string Choice = "{oneOf: [{type: string}, {type: array, items: {type: string}}], const: [k, l]}";

    private static readonly (string Location, string Style, bool Explode)[] Styles =
    [
        ("path", "simple", false),
        ("path", "simple", true),
        ("path", "label", false),
        ("path", "label", true),
        ("path", "matrix", false),
        ("path", "matrix", true),
        ("query", "form", false),
        ("query", "form", true),
        ("query", "spaceDelimited", false),
        ("query", "pipeDelimited", false),
        ("query", "deepObject", true),
        ("header", "simple", false),
        ("header", "simple", true),
        ("cookie", "form", false),
        ("cookie", "form", true),
    ];

    private static readonly (string Schema, string Value)[] Values =
    [
        (Text, "\"a b,c\""),
        (Number, "1.5"),
        (List, """["a","b c","d/e"]"""),
        (Numbers, "[1,2]"),
        (Object, """{"x":1,"y":"z,t"}"""),
        (Map, """{"p":"q","r":"s t"}"""),
        (Nested, """{"n":{"m":[1,2]}}"""),
        (Choice, """["k","l"]"""),
    ];

    /// <summary>What stands in a value cannot be told from what parts it there: RFC 6570 escapes neither.</summary>
    private static bool IsAmbiguous(string style, string location, string schema) =>
        (style is "spaceDelimited" && schema is List or Map or Object)
        || (location == "header" && schema is Object or Nested)
        || (style == "label" && schema == Number);

    public static TheoryData<string, string, bool, string, string> Cells()
    {
        var cells = new TheoryData<string, string, bool, string, string>();
        foreach (var (location, style, explode) in Styles)
        {
            foreach (var (schema, value) in Values.Where(value => !IsAmbiguous(style, location, value.Schema)))
            {
                cells.Add(location, style, explode, schema, value);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_value_is_read_as_it_was_written(string location, string style, bool explode, string schema, string value)
    {
        var path = location == "path" ? "/t/{v}" : "/t";
        var document = $$$"""
            openapi: 3.1.0
            info: {title: Styles, version: '1'}
            servers: [{url: https://styles.example}]
            paths:
              {{{path}}}:
                get:
                  operationId: T_Get
                  parameters:
                    - name: v
                      in: {{{location}}}
                      style: {{{style}}}
                      explode: {{{(explode ? "true" : "false")}}}
                      required: true
                      schema: {{{schema}}}
                    - {name: other, in: query, schema: {type: integer}}
                  responses: {'204': {description: done}}
            """;
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("styles", document)] }
        );
        var surface = TikiSpecs.Read("styles", document).Surface;
        using var calls = new WireCalls(surface, new ApiClientOptions { HttpMessageHandler = run.Emulator.CreateHandler() });
        var operation = surface.Groups.Single().Operations.Single();
        var parameter = operation.Parameters.Single(static one => one.WireName == "v");

        await calls.SendAsync(
            operation,
            new Dictionary<(ParameterLocation, string), ApiValue>
            {
                [(parameter.Location, "v")] = ApiValue.Parse(value),
                [(ParameterLocation.Query, "other")] = 5,
            }
        );
        var refused = await Assert.ThrowsAnyAsync<ApiException>(() =>
            calls.SendAsync(
                operation,
                new Dictionary<(ParameterLocation, string), ApiValue> { [(parameter.Location, "v")] = ApiValue.Parse(Other(value)) }
            )
        );

        Assert.Equal(400, (int)refused.Status!);
        Assert.Contains("'v'", run.Emulator.Calls.Last().ResponseBody, StringComparison.Ordinal);
    }

    private static string Other(string value) =>
        value
            .Replace("1.5", "2.5", StringComparison.Ordinal)
            .Replace("a", "A", StringComparison.Ordinal)
            .Replace("1", "7", StringComparison.Ordinal)
            .Replace("q", "Q", StringComparison.Ordinal)
            .Replace("k", "K", StringComparison.Ordinal);
}
