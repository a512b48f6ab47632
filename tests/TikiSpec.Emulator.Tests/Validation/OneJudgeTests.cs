using System.Text;
using TikiSpec.Model.Examples;
using TikiSpec.Model.Reading;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.Emulator.Tests.Validation;

/// <summary>A value fits a schema as the example of a document exactly where it fits as the body of a request.</summary>
public sealed class OneJudgeTests
{
    private const string Things = """
        openapi: 3.0.4
        info: {title: Things, version: "1"}
        servers: [{url: https://things.example}]
        security: []
        paths:
          /things:
            post:
              operationId: Things_Add
              tags: [Things]
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Thing'}
                    example: EXAMPLE
              responses:
                '200':
                  description: Done.
                  content: {application/json: {schema: {type: object, properties: {ok: {type: boolean}}}, example: {ok: true}}}
                default: {description: Refused., content: {application/json: {schema: {$ref: '#/components/schemas/Refusal'}}}}
        components:
          schemas:
            Refusal: {type: object, properties: {errors: {type: array, items: {type: string}}}}
            Thing:
              type: object
              required: [step, label]
              properties:
                step: {type: integer, multipleOf: 5}
                label: {type: string, maxLength: 2}
                size: {type: number, minimum: 0, exclusiveMinimum: true}
                days: {type: array, minItems: 1, items: {type: string, format: date}}
        """;

    [Theory]
    [InlineData("""{"step": 5, "label": "ab"}""", true)]
    [InlineData("""{"step": 7, "label": "ab"}""", false)]
    [InlineData("""{"step": 5, "label": "abc"}""", false)]
    // A length counts code points: two faces are two.
    [InlineData("""{"step": 5, "label": "😀😀"}""", true)]
    [InlineData("""{"step": 5, "label": "😀😀😀"}""", false)]
    [InlineData("""{"step": 5}""", false)]
    [InlineData("""{"step": "five", "label": "ab"}""", false)]
    [InlineData("""{"step": 5, "label": "ab", "size": 0}""", false)]
    [InlineData("""{"step": 5, "label": "ab", "size": 0.5}""", true)]
    [InlineData("""{"step": 5, "label": "ab", "days": []}""", false)]
    [InlineData("""{"step": 5, "label": "ab", "days": ["2021-02-29"]}""", false)]
    [InlineData("""{"step": 5, "label": "ab", "days": ["2020-02-29"]}""", true)]
    public async Task The_emulator_and_the_check_of_examples_agree(string value, bool fits)
    {
        Assert.Equal(fits, FitsAsExample(value));
        Assert.Equal(fits ? 200 : 400, await StatusAsBodyAsync(value));
    }

    private static bool FitsAsExample(string value)
    {
        var text = new SpecText("things", "things.yaml", Things.Replace("EXAMPLE", value, StringComparison.Ordinal));
        var surface = SpecReader.Read(text, []).Surface!;
        var example = SpecExamples.Of(SpecDocument.Parse(text), surface).First(static example => example.Status is null);
        return new ValueCheck(surface).Check(example.Type!, example.Value).Count == 0;
    }

    private static async Task<int> StatusAsBodyAsync(string value)
    {
        var options = new TikiEmulatorOptions
        {
            UseSocket = false,
            Specs = [new EmulatorSpec("things", Things.Replace("EXAMPLE", """{"step": 5, "label": "ab"}""", StringComparison.Ordinal))],
        };
        await using var run = await CheckedEmulator.StartAsync(options);
        using var http = new HttpClient(run.Emulator.CreateHandler());
        using var body = new StringContent(value, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("http://localhost/things"), body);
        return (int)response.StatusCode;
    }
}
