using System.Text;
using TikiSpec.Testing.Values;

namespace TikiSpec.Emulator.Tests.Validation;

/// <summary>A value fits a schema as the body of a request exactly where the one table says that it does.</summary>
public sealed class OneJudgeTests
{
    [Fact]
    public async Task The_emulator_holds_the_table()
    {
        var options = new TikiEmulatorOptions
        {
            UseSocket = false,
            RateLimit = null,
            Specs = [new EmulatorSpec("cases", ValueCases.Document())],
        };
        await using var run = await CheckedEmulator.StartAsync(options);
        using var http = new HttpClient(run.Emulator.CreateHandler());
        for (var i = 0; i < ValueCases.All.Count; i++)
        {
            using var body = new StringContent(ValueCases.All[i].Value, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri($"http://localhost/case/{i}"), body);

            var status = (int)response.StatusCode;
            Assert.True(
                status == (ValueCases.All[i].Fits ? 204 : 400),
                $"{ValueCases.All[i]}: {status} {await response.Content.ReadAsStringAsync()}"
            );
        }
    }

    [Fact]
    public async Task A_body_that_takes_too_much_work_is_refused_with_that()
    {
        const string Spec = """
            openapi: 3.0.4
            info: {title: Things, version: "1"}
            paths:
              /things:
                post:
                  operationId: Things_Add
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                  responses: {'204': {description: Done.}}
            components:
              schemas:
                Thing:
                  anyOf:
                    - {properties: {n: {$ref: '#/components/schemas/Thing'}, x: {type: string}}}
                    - {properties: {n: {$ref: '#/components/schemas/Thing'}, x: {type: boolean}}}
            """;
        var options = new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("things", Spec)] };
        await using var run = await CheckedEmulator.StartAsync(options);
        using var http = new HttpClient(run.Emulator.CreateHandler());
        using var body = new StringContent(
            string.Concat(Enumerable.Repeat("""{"n":""", 24)) + """{"x":1}""" + new string('}', 24),
            Encoding.UTF8,
            "application/json"
        );
        using var response = await http.PostAsync(new Uri("http://localhost/things"), body);

        Assert.Contains("body is not judged to its end", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(400, (int)response.StatusCode);
    }
}
