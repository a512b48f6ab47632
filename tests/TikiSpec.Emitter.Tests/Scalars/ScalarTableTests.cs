using System.Text.Json;
using TikiSpec.Emitter.Tests.Behaviour;
using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model.Scalars;
using TikiSpec.Runtime;

namespace TikiSpec.Emitter.Tests.Scalars;

/// <summary>Each entry of the table is emitted in every place that takes it, compiles, and reads and writes its own
/// sample.</summary>
public sealed class ScalarTableTests
{
    private static readonly IReadOnlyList<(string Schema, ScalarType Type)> Schemas =
    [
        .. ScalarTable.All.SelectMany(static scalar => scalar.Schemas.Select(schema => (schema, scalar))),
    ];

    private static readonly IReadOnlyList<ScalarType> Separated = [.. ScalarTable.All.Where(static scalar => scalar.CanBeSeparated)];

    private static readonly EmittedType Row = new(
        EmittedAssembly.Load(Emitted.From(Emitted.Spec(Document))).GetType("Shop.V1.Row", throwOnError: true)!
    );

    private static readonly EmittedType Full = new(Row.Type.Assembly.GetType("Shop.V1.Full", throwOnError: true)!);

    public static TheoryData<string> Names => [.. Schemas.Select(static one => one.Schema)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scalar_is_read_and_written_wherever_it_stands(string schema)
    {
        var index = Schemas.ToList().FindIndex(one => one.Schema == schema);
        var sample = Schemas[index].Type.Sample;
        var json = $$$"""{"may{{{index}}}":{{{sample}}},"many{{{index}}}":[{{{sample}}}],"named{{{index}}}":{"a":{{{sample}}}}}""";

        Assert.Equal(json, Row.Through(json));
    }

    /// <summary>What may be left out, what has to come, and what has to come and may be null.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_came_is_written_and_nothing_else_is(string schema)
    {
        var index = Schemas.ToList().FindIndex(one => one.Schema == schema);
        var sample = Schemas[index].Type.Sample;
        var whole = $$"""{"must{{index}}":{{sample}},"nil{{index}}":{{sample}}}""";
        var nulls = $$"""{"nil{{index}}":null}""";
        var optional = $$"""{"may{{index}}":null}""";

        Assert.Equal("{}", Full.Through("{}"));
        Assert.Equal(whole, Full.Through(whole));
        Assert.Equal(nulls, Full.Through(nulls));
        Assert.Equal(optional, Row.Through(optional));
        Assert.Equal("{}", Row.Through("{}"));
    }

    [Theory]
    [InlineData("String", "\"\"")]
    [InlineData("Boolean", "false")]
    [InlineData("Int64", "0")]
    public void What_has_to_come_is_written_by_a_new_record(string function, string empty)
    {
        var index = Schemas.ToList().FindIndex(one => one.Type.Function == function);
        var name = FormattableString.Invariant($"must{index}");

        Assert.Contains($"\"{name}\":{empty}", Full.Write(Activator.CreateInstance(Full.Type)!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string", "a,b")]
    [InlineData("int32", "1,-2")]
    [InlineData("int64", "1,9007199254740993")]
    public void Separated_items_are_a_list(string items, string text)
    {
        var index = Separated.ToList().FindIndex(scalar => scalar == ScalarTable.OfItems(items));
        var json = $$"""{"csv{{index}}":{{JsonSerializer.Serialize(text)}}}""";
        var row = Row.Read(json);

        Assert.Equal(2, Row.List(row, "Csv" + index.ToString(System.Globalization.CultureInfo.InvariantCulture)).Count);
        Assert.Equal(json, Row.Write(row));
    }

    [Fact]
    public void Items_beyond_32_bits_are_no_items_of_32_bits() =>
        Assert.NotNull(Record.Exception(() => Row.Read("""{"csv1":"4294967296"}""")));

    [Fact]
    public void Every_item_that_can_be_separated_has_a_function_of_its_own() =>
        Assert.All(Separated, static scalar => Assert.NotNull(typeof(ApiJson).GetMethod("ReadCsv" + scalar.Function)));

    private static string Document =>
        string.Join(
            '\n',
            [
                "paths:",
                "  /rows/{id}:",
                "    post:",
                "      operationId: Rows_Post",
                "      parameters:",
                "        - {name: id, in: path, required: true, schema: {type: string}}",
                .. Lines("        - {name: must#, in: query, required: true, schema: @}"),
                .. Lines("        - {name: may#, in: query, schema: @}"),
                .. Lines("        - {name: many#, in: query, schema: {type: array, items: @}}"),
                "      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}",
                "      responses: {'200': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/Row'}}}}}",
                "    put:",
                "      operationId: Rows_Put",
                "      parameters:",
                "        - {name: id, in: path, required: true, schema: {type: string}}",
                "      responses: {'200': {description: A., content: {application/json: {schema: {$ref: '#/components/schemas/Full'}}}}}",
                "components:",
                "  schemas:",
                "    Sent:",
                "      type: object",
                "      properties:",
                .. Lines("        must#: @"),
                .. Lines("        many#: {type: array, items: @}"),
                $"      required: [{string.Join(", ", Schemas.Select(static (_, index) => FormattableString.Invariant($"must{index}")))}]",
                "    Full:",
                "      type: object",
                "      properties:",
                .. Lines("        must#: @"),
                .. Lines("        nil#: {nullable: true, allOf: [@]}"),
                "      required:",
                .. Lines("        - must#"),
                .. Lines("        - nil#"),
                "    Row:",
                "      type: object",
                "      properties:",
                .. Lines("        may#: @"),
                .. Lines("        many#: {type: array, items: @}"),
                .. Lines("        named#: {type: object, additionalProperties: @}"),
                .. Separated.Select(
                    static (scalar, index) =>
                        FormattableString.Invariant($"        csv{index}: {{type: string, x-client-csv: {{items: {ItemsOf(scalar)}}}}}")
                ),
                "",
            ]
        );

    private static string ItemsOf(ScalarType scalar) => scalar.Schemas[0].Split(':')[^1];

    /// <summary>A line for each schema: its number in the place of #, itself in the place of @.</summary>
    private static IEnumerable<string> Lines(string format) =>
        Schemas.Select(
            (one, index) =>
                format
                    .Replace("#", index.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    .Replace("@", SchemaOf(one.Schema), StringComparison.Ordinal)
        );

    private static string SchemaOf(string schema) =>
        schema.Split(':') is [var type, var format] ? $"{{type: {type}, format: {format}}}" : $"{{type: {schema}}}";
}
