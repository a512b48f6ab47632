using System.Text;

namespace TikiSpec.Emitter.Tests.Compiling;

/// <summary>Names that C#, a record or our own code has already.</summary>
public sealed class NameTests
{
    private static readonly string[] Names =
    [
        "clone",
        "equals",
        "toString",
        "getHashCode",
        "getType",
        "memberwiseClone",
        "finalize",
        "referenceEquals",
        "equalityContract",
        "printMembers",
        "readJson",
        "writeJson",
        "checkRequest",
        "additionalProperties",
        "definition",
        "dispose",
        "value",
        "values",
        "isKnown",
        "with",
        "withResponse",
        "list",
        "listRequest",
        "string",
        "object",
        "system",
        "shop",
        "global",
        "count",
        "item",
        "names",
        "_names",
        "body",
        "options",
        "call",
        "request",
        "reader",
        "json",
        "record",
        "init",
        "field",
        "required",
        "async",
    ];

    public static TheoryData<string> Places => ["schema", "enum", "property", "value", "tag", "operation", "parameter"];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_name_that_is_taken_gives_way(string place)
    {
        var files = Emitted.From(Emitted.Spec(Document(place)));

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass))));
    }

    [Fact]
    public void A_file_name_has_no_more_than_255_bytes()
    {
        var property = new string('á', 120);
        var nested =
            string.Concat(Enumerable.Repeat($"properties: {{{property}: {{", 4)) + "properties: {a: {type: string}}" + new string('}', 8);
        var files = Emitted.From(Emitted.Spec($"paths: {{}}\ncomponents: {{schemas: {{A: {{{nested}}}}}}}\n"));

        Assert.All(
            files,
            static file => Assert.All(file.HintName.Split('/'), static part => Assert.True(Encoding.UTF8.GetByteCount(part) <= 255, part))
        );
        Assert.Equal(files.Count, files.Select(static file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static string Document(string place) =>
        place switch
        {
            "schema" => Schemas(static name => $"    {name}: {{type: object, properties: {{a: {{type: string}}}}}}\n"),
            "enum" => Schemas(static name => $"    {name}: {{type: string, enum: [a, b]}}\n"),
            "property" => Schemas(static name =>
                $"    Type{name}: {{type: object, required: [{name}], properties: {{{name}: {{type: string}}}}}}\n"
            )
                + "    Together: {type: object, properties: {"
                + $"{string.Join(", ", Names.Select(static name => name + ": {type: array, items: {type: string}}"))}}}}}\n",
            "value" => Schemas(static _ => "") + $"    State: {{type: string, enum: [{string.Join(", ", Names)}]}}\n",
            "tag" => "paths:\n"
                + string.Concat(Names.Select(static (name, index) => Path(index, $"tags: [{name}], operationId: get{index}"))),
            "operation" => "paths:\n"
                + string.Concat(Names.Select(static (name, index) => Path(index, $"tags: [Things], operationId: {name}"))),
            _ => "paths:\n"
                + string.Concat(
                    Names.Select(
                        static (name, index) =>
                            Path(
                                index,
                                $"operationId: get{index}, parameters: [{{name: {name}, in: query, "
                                    + $"required: {(index % 2 == 0 ? "true" : "false")}, schema: {{type: object, "
                                    + "additionalProperties: {type: integer}}}, {name: options2, in: query, schema: {}}]"
                            )
                    )
                ),
        };

    private static string Schemas(Func<string, string> schema) =>
        "paths: {}\ncomponents:\n  schemas:\n" + string.Concat(Names.Select(schema));

    private static string Path(int index, string operation) =>
        FormattableString.Invariant($"  /p{index}:\n    get: {{{operation}, responses: {{'204': {{description: ok}}}}}}\n");
}
