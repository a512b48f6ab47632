using System.Globalization;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Properties that a schema does not name and gives a type: read by it, and nothing is lost.</summary>
public sealed class AdditionalValuesTests
{
    private const string Schemas = """
        Counted: {type: object, required: [name], properties: {name: {type: string}}, additionalProperties: {type: integer}}
        Dated: {type: object, properties: {at: {type: string, format: date}}, additionalProperties: {type: string, format: date}}
        Tagged: {type: object, additionalProperties: false, patternProperties: {'^x-': {type: string}}}
        Mixed:
          type: object
          properties: {additional_values: {type: boolean}}
          patternProperties: {'^n-': {type: integer}, '^t-': {type: object, properties: {a: {type: integer}}}}
        Deep: {type: object, properties: {id: {type: integer}}, additionalProperties: {$ref: '#/components/schemas/Part'}}
        Part: {type: object, required: [size], properties: {size: {type: integer, maximum: 5}}}
        """;

    [Theory]
    [InlineData("Counted", """{"name":"a","x":1,"y":2}""", "x=1 y=2")]
    [InlineData("Counted", """{"name":"a","x":{"b":1},"y":2}""", "y=2")]
    [InlineData("Dated", """{"at":"2024-01-31","x":"2024-02-01","y":"soon"}""", "x=2024-02-01")]
    [InlineData("Tagged", """{"x-a":"1"}""", "x-a=1")]
    [InlineData("Mixed", """{"additional_values":true,"n-a":1}""", "n-a=1")]
    public void What_is_of_the_type_is_at_hand_and_what_is_not_is_kept(string schema, string json, string expected)
    {
        var type = TypeOf(schema);
        var record = type.Read(json);
        var values = (System.Collections.IEnumerable)type.Get(record, schema == "Mixed" ? "AdditionalValues2" : "AdditionalValues")!;

        var texts = values.Cast<object>().Select(static pair => Text(pair));
        Assert.Equal(expected, string.Join(' ', texts));
        Assert.Equal(json.Length, type.Write(record).Length);
        Assert.Equal(Sorted(json), Sorted(type.Write(record)));
    }

    [Fact]
    public async Task Calls_send_them_and_check_them()
    {
        const string Code = """
            await client.V1.Deeps.PutAsync(new Deep
            {
                Id = 1,
                AdditionalValues = new Dictionary<string, Part> { ["left"] = new Part { Size = 5 }, ["id"] = new Part { Size = 1 } },
                AdditionalProperties = [new("left", 1), new("right", 2)],
            });
            try
            {
                var parts = new Dictionary<string, Part> { ["left"] = new Part { Size = 6 } };
                await client.V1.Deeps.PutAsync(new Deep { AdditionalValues = parts });
                return "sent";
            }
            catch (ArgumentException exception) { return exception.Message; }
            """;
        var (result, sent) = await WireRun.Of(
            "paths: {/deeps: {put: {operationId: Deeps_Put, requestBody: {required: true, content: {application/json: {schema: "
                + "{$ref: '#/components/schemas/Deep'}}}}, responses: {'204': {description: Done.}}}}}\ncomponents:\n  schemas:\n    "
                + Schemas.ReplaceLineEndings("\n    "),
            Code
        );

        Assert.Contains("AdditionalValues.left.size", result, StringComparison.Ordinal);
        Assert.Equal("""{"id":1,"left":{"size":5},"right":2}""", Assert.Single(sent).Body);
    }

    [Fact]
    public void Two_records_with_the_same_values_are_equal()
    {
        var type = TypeOf("Counted", "x-client-records: all\n");

        Assert.Equal(type.Read("""{"name":"a","x":1}"""), type.Read("""{"name":"a","x":1}"""));
        Assert.NotEqual(type.Read("""{"name":"a","x":1}"""), type.Read("""{"name":"a","x":2}"""));
    }

    private static EmittedType TypeOf(string name, string key = "") =>
        new(
            EmittedAssembly
                .Load(Emitted.From(Emitted.Spec(key + "paths: {}\ncomponents:\n  schemas:\n    " + Schemas.ReplaceLineEndings("\n    "))))
                .GetType("Shop.V1." + name, throwOnError: true)!
        );

    private static string Text(object pair)
    {
        var value = pair.GetType().GetProperty("Value")!.GetValue(pair);
        var text = value is DateOnly date ? date.ToString("O", CultureInfo.InvariantCulture) : value;
        return $"{pair.GetType().GetProperty("Key")!.GetValue(pair)}={text}";
    }

    private static string Sorted(string json) => string.Concat(json.Order());
}
