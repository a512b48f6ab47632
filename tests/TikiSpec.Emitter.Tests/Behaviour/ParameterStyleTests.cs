using System.Reflection;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Every cell of style, explode, kind of value and location, on the wire: as RFC 6570 and the tables of
/// OpenAPI have it. Where these say nothing, what we chose.</summary>
public sealed class ParameterStyleTests
{
    private const string Text = "{type: string}";
    private const string List = "{type: array, items: {type: string}}";
    private const string Map = "{type: object, additionalProperties: {type: string}}";
    private const string Object = "{$ref: '#/components/schemas/Obj'}";
    private const string Any = "{}";

    private static readonly Dictionary<string, string> Values = new()
    {
        [Text] = "\"a b\"",
        [List] = "[\"a\", \"b c\"]",
        [Map] = "new Dictionary<string, string> { [\"x\"] = \"1\", [\"y\"] = \"z\" }",
        [Object] = "new Obj { X = 1, Y = \"z\" }",
        [Any] = "ApiValue.Parse(\"{\\\"x\\\": 1, \\\"y\\\": \\\"z\\\"}\")",
    };

    // Location, style, explode, schema, what travels: the last segment, the query, the header or the cookies.
    private static readonly (string Location, string Style, bool Explode, string Schema, string Expected)[] Cells =
    [
        ("path", "simple", false, Text, "a%20b"),
        ("path", "simple", false, List, "a,b%20c"),
        ("path", "simple", false, Map, "x,1,y,z"),
        ("path", "simple", false, Object, "x,1,y,z"),
        ("path", "simple", false, Any, "x,1,y,z"),
        ("path", "simple", true, Text, "a%20b"),
        ("path", "simple", true, List, "a,b%20c"),
        ("path", "simple", true, Map, "x=1,y=z"),
        ("path", "simple", true, Object, "x=1,y=z"),
        ("path", "simple", true, Any, "x=1,y=z"),
        ("path", "label", false, Text, ".a%20b"),
        ("path", "label", false, List, ".a,b%20c"),
        ("path", "label", false, Map, ".x,1,y,z"),
        ("path", "label", false, Object, ".x,1,y,z"),
        ("path", "label", false, Any, ".x,1,y,z"),
        ("path", "label", true, Text, ".a%20b"),
        ("path", "label", true, List, ".a.b%20c"),
        ("path", "label", true, Map, ".x=1.y=z"),
        ("path", "label", true, Object, ".x=1.y=z"),
        ("path", "label", true, Any, ".x=1.y=z"),
        ("path", "matrix", false, Text, ";v=a%20b"),
        ("path", "matrix", false, List, ";v=a,b%20c"),
        ("path", "matrix", false, Map, ";v=x,1,y,z"),
        ("path", "matrix", false, Object, ";v=x,1,y,z"),
        ("path", "matrix", false, Any, ";v=x,1,y,z"),
        ("path", "matrix", true, Text, ";v=a%20b"),
        ("path", "matrix", true, List, ";v=a;v=b%20c"),
        ("path", "matrix", true, Map, ";x=1;y=z"),
        ("path", "matrix", true, Object, ";x=1;y=z"),
        ("path", "matrix", true, Any, ";x=1;y=z"),
        ("query", "form", false, Text, "v=a%20b"),
        ("query", "form", false, List, "v=a,b%20c"),
        ("query", "form", false, Map, "v=x,1,y,z"),
        ("query", "form", false, Object, "v=x,1,y,z"),
        ("query", "form", false, Any, "v=x,1,y,z"),
        ("query", "form", true, Text, "v=a%20b"),
        ("query", "form", true, List, "v=a&v=b%20c"),
        ("query", "form", true, Map, "x=1&y=z"),
        ("query", "form", true, Object, "x=1&y=z"),
        ("query", "form", true, Any, "x=1&y=z"),
        ("query", "spaceDelimited", false, Text, "v=a%20b"),
        ("query", "spaceDelimited", false, List, "v=a%20b%20c"),
        ("query", "spaceDelimited", false, Map, "v=x%201%20y%20z"),
        ("query", "spaceDelimited", false, Object, "v=x%201%20y%20z"),
        ("query", "spaceDelimited", false, Any, "v=x%201%20y%20z"),
        ("query", "spaceDelimited", true, Text, "v=a%20b"),
        ("query", "spaceDelimited", true, List, "v=a&v=b%20c"),
        ("query", "spaceDelimited", true, Map, "x=1&y=z"),
        ("query", "spaceDelimited", true, Object, "x=1&y=z"),
        ("query", "spaceDelimited", true, Any, "x=1&y=z"),
        ("query", "pipeDelimited", false, Text, "v=a%20b"),
        ("query", "pipeDelimited", false, List, "v=a%7Cb%20c"),
        ("query", "pipeDelimited", false, Map, "v=x%7C1%7Cy%7Cz"),
        ("query", "pipeDelimited", false, Object, "v=x%7C1%7Cy%7Cz"),
        ("query", "pipeDelimited", false, Any, "v=x%7C1%7Cy%7Cz"),
        ("query", "pipeDelimited", true, Text, "v=a%20b"),
        ("query", "pipeDelimited", true, List, "v=a&v=b%20c"),
        ("query", "pipeDelimited", true, Map, "x=1&y=z"),
        ("query", "pipeDelimited", true, Object, "x=1&y=z"),
        ("query", "pipeDelimited", true, Any, "x=1&y=z"),
        ("query", "deepObject", true, Text, "v=a%20b"),
        ("query", "deepObject", true, List, "v%5B%5D=a&v%5B%5D=b%20c"),
        ("query", "deepObject", true, Map, "v%5Bx%5D=1&v%5By%5D=z"),
        ("query", "deepObject", true, Object, "v%5Bx%5D=1&v%5By%5D=z"),
        ("query", "deepObject", false, Text, "v=a%20b"),
        ("query", "deepObject", false, List, "v%5B%5D=a&v%5B%5D=b%20c"),
        ("query", "deepObject", false, Map, "v%5Bx%5D=1&v%5By%5D=z"),
        ("query", "deepObject", false, Object, "v%5Bx%5D=1&v%5By%5D=z"),
        ("query", "deepObject", true, Any, "v%5Bx%5D=1&v%5By%5D=z"),
        ("query", "deepObject", false, Any, "v%5Bx%5D=1&v%5By%5D=z"),
        ("header", "simple", false, Text, "a b"),
        ("header", "simple", false, List, "a,b c"),
        ("header", "simple", false, Map, "x,1,y,z"),
        ("header", "simple", false, Object, "x,1,y,z"),
        ("header", "simple", false, Any, "x,1,y,z"),
        ("header", "simple", true, Text, "a b"),
        ("header", "simple", true, List, "a,b c"),
        ("header", "simple", true, Map, "x=1,y=z"),
        ("header", "simple", true, Object, "x=1,y=z"),
        ("header", "simple", true, Any, "x=1,y=z"),
        ("cookie", "form", false, Text, "v=a%20b"),
        ("cookie", "form", false, List, "v=a,b%20c"),
        ("cookie", "form", false, Map, "v=x,1,y,z"),
        ("cookie", "form", false, Object, "v=x,1,y,z"),
        ("cookie", "form", false, Any, "v=x,1,y,z"),
        ("cookie", "form", true, Text, "v=a%20b"),
        ("cookie", "form", true, List, "v=a; v=b%20c"),
        ("cookie", "form", true, Map, "x=1; y=z"),
        ("cookie", "form", true, Object, "x=1; y=z"),
        ("cookie", "form", true, Any, "x=1; y=z"),
    ];

    private static readonly Lazy<Type> Caller = new(static () =>
        EmittedAssembly.Load(Emitted.From(Emitted.Spec(Document())), Calls()).GetType("Caller", throwOnError: true)!
    );

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cells.Length)];

    [Fact]
    public void Every_style_has_a_cell_for_each_kind_of_value_exploded_and_not()
    {
        Assert.Equal(90, Cells.Select(static cell => (cell.Location, cell.Style, cell.Explode, cell.Schema)).Distinct().Count());
        Assert.All(
            Cells.GroupBy(static cell => (cell.Location, cell.Style)),
            static style => Assert.Equal(2 * Values.Count, style.Count())
        );
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_value_travels_as_its_style_says(int number)
    {
        var (location, expected) = (Cells[number].Location, Cells[number].Expected);
        foreach (var isRequired in (bool[])[true, false])
        {
            var handler = new RecordingHandler();
            var call = Caller.Value.GetMethod(Call(number, isRequired), BindingFlags.Public | BindingFlags.Static)!;
            await (Task)call.Invoke(null, [new HttpClient(handler)])!;

            var sent = handler.Sent[0]["GET ".Length..];
            var found = location switch
            {
                "path" => sent[(sent.LastIndexOf('/') + 1)..],
                "query" => sent[(sent.IndexOf('?', StringComparison.Ordinal) + 1)..],
                "header" => handler.Headers["v"],
                _ => handler.Headers["Cookie"],
            };
            Assert.Equal(expected, found);
            if (location == "path")
            {
                break;
            }
        }
    }

    private static string Call(int number, bool isRequired) => FormattableString.Invariant($"C{number}{(isRequired ? "Must" : "May")}");

    private static string Document() =>
        "servers: [{url: 'https://shop.test'}]\npaths:\n"
        + string.Concat(
            Cells.SelectMany(
                static (cell, number) =>
                    (cell.Location == "path" ? [true] : (bool[])[true, false]).Select(isRequired =>
                    {
                        var path = cell.Location == "path" ? $"/{Call(number, isRequired)}/{{v}}" : "/" + Call(number, isRequired);
                        var facts =
                            $"name: v, in: {cell.Location}, style: {cell.Style}, explode: {(cell.Explode ? "true" : "false")}, "
                            + $"required: {(isRequired ? "true" : "false")}, schema: {cell.Schema}";
                        return $"  {path}:\n    get: {{operationId: Cells_{Call(number, isRequired)}, parameters: [{{{facts}}}], "
                            + "responses: {'204': {description: ok}}}\n";
                    })
            )
        )
        + "components: {schemas: {Obj: {type: object, properties: {x: {type: integer}, y: {type: string}, none: {type: string}}}}}\n";

    private static string Calls() =>
        "using System.Collections.Generic; using System.Net.Http; using System.Threading.Tasks; using TikiSpec; using Shop; "
        + "using Shop.V1;\n/// <summary>Calls each.</summary>\npublic static class Caller {\n"
        + string.Concat(
            Cells.SelectMany(
                static (cell, number) =>
                    (cell.Location == "path" ? [true] : (bool[])[true, false]).Select(isRequired =>
                    {
                        var name = Call(number, isRequired);
                        var argument = isRequired ? Values[cell.Schema] : $"new() {{ V = {Values[cell.Schema]} }}";
                        return "/// <summary>One.</summary>\n/// <param name=\"http\">The wire.</param>\n"
                            + $"public static async Task {name}(HttpClient http) {{ using var client = new ShopClient(new "
                            + $"ApiClientOptions {{ HttpClient = http }}); await client.V1.Cells.{name}Async({argument}); }}\n";
                    })
            )
        )
        + "}\n";
}
