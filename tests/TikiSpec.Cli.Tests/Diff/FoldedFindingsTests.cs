using System.Text.RegularExpressions;

namespace TikiSpec.Cli.Tests.Diff;

/// <summary>A text for readers says once what is said of several things, and names each of them with its line and its
/// fingerprint; programs get them one by one.</summary>
public sealed partial class FoldedFindingsTests : IDisposable
{
    private const string Head = "openapi: 3.0.4\ninfo: {title: Shop, version: 1.0.0}\npaths:\n";

    private readonly ToolRun _tool = new();

    [Fact]
    public void Properties_of_one_object_that_changed_alike_share_a_line()
    {
        var lines = Lines(Order("a, b, c, d"), Order("a"));

        Assert.Contains("3 breaking", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                "  GET /orders",
                "    x response property `parts/*` (200 application/json): became optional (3)  <base>  response-property-became-optional",
                "        b (10 #), c (11 #), d (12 #)",
                "        C# breaks: OrderGetResultParts: B string -> string?; C string -> string?; D string -> string?",
            ],
            Below("BREAKING", lines)
        );
    }

    [Fact]
    public void Two_keep_a_line_each() =>
        Assert.Equal(
            2,
            Lines(Order("a, b, c, d"), Order("a, d")).Count(static line => line.Contains("became optional", StringComparison.Ordinal))
        );

    [Fact]
    public void Programs_get_each_by_itself()
    {
        _tool.Run("diff", _tool.File("base.yaml", Order("a, b, c, d")), _tool.File("after.yaml", Order("a")), "--format", "json");

        Assert.Equal(3, Regex.Count(_tool.Out, "\"kind\": \"BecameOptional\""));
    }

    [Fact]
    public void Parameters_that_went_share_a_line()
    {
        var lines = Lines(Operation("a, b, c"), Operation(""));

        Assert.Equal(
            [
                "  GET /orders",
                "    ! request parameter (query *): was removed (3)  <base>  request-parameter-removed",
                "        a (7 #), b (8 #), c (9 #)",
            ],
            Below("RISKY", lines)[..3]
        );
    }

    [Fact]
    public void Operations_that_went_take_a_line_each()
    {
        var lines = Lines(Paths("", "a", "b", "c"), Paths("", "d"));

        Assert.Equal(
            [
                "  x the path was removed without a deprecation before (3)  api-path-removed-without-deprecation",
                "      GET /a  <base>:5  #",
                "      GET /b  <base>:6  #",
                "      GET /c  <base>:7  #",
            ],
            Below("BREAKING", lines).Where(IsNotOfCSharp)
        );
    }

    [Fact]
    public void Operations_that_moved_take_a_line_each()
    {
        var lines = Lines(Paths("", "a", "b", "c"), Paths("v2/", "a", "b", "c"));

        Assert.Equal(
            [
                "  x the operation moved (3)  api-operation-moved",
                "      GET /a -> GET /v2/a  <base>:5  #",
                "      GET /b -> GET /v2/b  <base>:6  #",
                "      GET /c -> GET /v2/c  <base>:7  #",
            ],
            Below("BREAKING", lines).Where(IsNotOfCSharp)
        );
    }

    [Fact]
    public void What_is_safe_takes_a_line_with_its_names() =>
        Assert.Equal(
            ["  + GET /orders: request parameter (query *): was added (2)  <base>  new-optional-request-parameter  b (8 #), c (9 #)"],
            Below("SAFE", Lines(Operation("a"), Operation("a, b, c")))
        );

    [Fact]
    public void Types_of_csharp_that_changed_alike_share_a_line()
    {
        static string Document(string name) =>
            Head
            + "  /a: {get: {operationId: A_Get, responses: {'200': {description: x, content: {application/json: {schema: "
            + "{type: object, properties: {one: {$ref: '#/components/schemas/One'}, two: {$ref: '#/components/schemas/Two'}}}}}}}}}\n"
            + "components:\n  schemas:\n"
            + $"    One: {{type: object, properties: {{by: {{$ref: '#/components/schemas/{name}'}}}}}}\n"
            + $"    Two: {{type: object, properties: {{by: {{$ref: '#/components/schemas/{name}'}}}}}}\n"
            + $"    {name}: {{type: object, properties: {{id: {{type: string}}}}}}\n";

        Assert.Contains(
            Lines(Document("User"), Document("Person")),
            static line => line.Contains("One, Two: By User? -> Person?", StringComparison.Ordinal)
        );
    }

    public void Dispose() => _tool.Dispose();

    private static string Order(string required) =>
        Head
        + "  /orders:\n    get:\n      operationId: Order_Get\n"
        + "      responses: {'200': {description: x, content: {application/json: {schema: {\n"
        + $"        type: object, properties: {{parts: {{type: object, required: [{required}], properties: {{\n"
        + string.Join(",\n", "abcd".Select(static name => $"          {name}: {{type: string}}"))
        + "}}}}}}}}\n";

    private static string Operation(string parameters) =>
        Head
        + "  /orders:\n    get:\n      parameters: [\n"
        + string.Join(
            ",\n",
            parameters
                .Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(static name => $"        {{name: {name}, in: query, schema: {{type: string}}}}")
        )
        + "]\n      responses: {'204': {description: x}}\n";

    private static string Paths(string prefix, params string[] names) =>
        Head
        + "  /kept: {get: {responses: {'204': {description: x}}}}\n"
        + string.Concat(
            names.Select(name => $"  /{prefix}{name}: {{get: {{operationId: {name}, responses: {{'204': {{description: x}}}}}}}}\n")
        );

    private static bool IsNotOfCSharp(string line) => !line.Contains("C# breaks", StringComparison.Ordinal);

    /// <summary>The lines of a level.</summary>
    private static string[] Below(string level, string[] lines) =>
        [.. lines.SkipWhile(line => line != level).Skip(1).TakeWhile(static line => line.Length > 0)];

    private string[] Lines(string before, string after)
    {
        var path = _tool.File("base.yaml", before);
        var later = _tool.File("after.yaml", after);
        Assert.Equal(0, _tool.Run("diff", path, later, "--fail-on", "none"));
        return Fingerprint()
            .Replace(_tool.Out, "#")
            .Replace(path, "<base>", StringComparison.Ordinal)
            .Replace(later, "<base>", StringComparison.Ordinal)
            .ReplaceLineEndings("\n")
            .TrimEnd()
            .Split('\n');
    }

    [GeneratedRegex(@"\b[0-9a-f]{12}\b")]
    private static partial Regex Fingerprint();
}
