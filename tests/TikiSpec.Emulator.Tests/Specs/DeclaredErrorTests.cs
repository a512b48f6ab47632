namespace TikiSpec.Emulator.Tests.Specs;

/// <summary>Somebody's document has errors of its own; a client that was made from it reads no others.</summary>
public sealed class DeclaredErrorTests
{
    private const string Spec = """
        openapi: 3.0.3
        info: {title: E, version: 1.0.0}
        servers: [{url: https://e.example}]
        paths:
          /t:
            post:
              operationId: T_Create
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [id, number],
                  properties: {id: {type: integer}, number: {type: integer, readOnly: true}}}}}}
              responses:
                '204': {description: done}
                '400': {description: bad, content: {application/json: {schema: {type: object, required: [message],
                    properties: {message: {type: string}, code: {type: integer}}}, example: {message: wrong, code: 7}}}}
          /u:
            post:
              operationId: U_Create
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [id],
                  properties: {id: {type: integer}}}}}}
              responses:
                '204': {description: done}
                4XX: {description: bad, content: {application/json: {schema: {type: object, required: [detail, code],
                    properties: {detail: {type: string}, code: {type: integer}}}}}}
          /v:
            post:
              operationId: V_Create
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [id],
                  properties: {id: {type: integer}}}}}}
              responses: {'204': {description: done}}
        """;

    [Theory]
    [InlineData("t", """{"message":"id is required","code":7}""")]
    [InlineData("u", """{"detail":"id is required","code":1}""")]
    [InlineData("v", """{"errors":["id is required"]}""")]
    public async Task A_refusal_has_the_body_that_is_declared_for_it(string path, string body)
    {
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("e", Spec)] }
        );
        using var http = new HttpClient(run.Emulator.CreateHandler()) { BaseAddress = run.Emulator.BaseAddress };
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");

        using var response = await http.PostAsync(path, content);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Required and read-only: the server gives it, so no request has to.</summary>
    [Fact]
    public async Task A_read_only_property_is_not_asked_of_a_request()
    {
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("e", Spec)] }
        );
        using var http = new HttpClient(run.Emulator.CreateHandler()) { BaseAddress = run.Emulator.BaseAddress };
        using var content = new StringContent("""{"id":1}""", System.Text.Encoding.UTF8, "application/json");

        using var response = await http.PostAsync("t", content);

        Assert.Equal(204, (int)response.StatusCode);
    }
}
