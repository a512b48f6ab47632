namespace TikiSpec.Emulator.Tests.Responses;

/// <summary>A response has nothing that its schema does not declare: to a client that would be drift.</summary>
public sealed class DeclaredPartTests
{
    private const string Keys = """
        openapi: 3.0.3
        info: {title: Keys, version: 1.0.0}
        servers: [{url: https://keys.example/api}]
        paths:
          /keys:
            get: {operationId: Keys_List, responses: {'200': {description: ok, content: {application/json: {schema:
              {type: array, items: {$ref: '#/components/schemas/Key'}}}}}}}
            post:
              operationId: Keys_Create
              requestBody: {required: true, content: {application/json: {schema: {type: object, properties:
                {label: {type: string}, ttl: {type: string}, owner: {type: object, properties: {name: {type: string}, age:
                {type: integer}}}}}}}}
              responses: {'201': {description: made, content: {application/json: {schema: {type: object, properties:
                {kept: {type: boolean}}}}}}}
          /keys/{id}:
            get: {operationId: Keys_Get, responses: {'200': {description: ok, content: {application/json: {schema:
              {$ref: '#/components/schemas/Key'}}}}}}
            patch:
              operationId: Keys_Patch
              requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {operations:
                {type: array, items: {type: string}}}}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Key'}}}}}
          /services:
            post:
              operationId: Services_Create
              requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: object, properties:
                {FriendlyName: {type: string}, CodeLength: {type: integer}, More: {type: string}}}}}}
              responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Service'}}}}}
          /services/{Sid}: {get: {operationId: Services_Get, responses: {'200': {description: ok, content: {application/json:
            {schema: {$ref: '#/components/schemas/Service'}}}}}}}
          /open/{id}:
            get: {operationId: Open_Get, responses: {'200': {description: ok, content: {application/json: {schema:
              {$ref: '#/components/schemas/Open'}}}}}}
            put: {operationId: Open_Put, requestBody: {required: true, content: {application/json: {schema: {type: object}}}},
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Open'}}}}}}
          /shown: {get: {operationId: Shown_Get, responses: {'200': {description: ok, content: {application/json: {schema:
            {$ref: '#/components/schemas/Key'}, example: {id: 5, label: a, more: 1, owner: {name: b, more: 2}}}}}}}}
          /other: {get: {operationId: Other_Get, responses: {'200': {description: ok, content: {application/json: {schema:
            {$ref: '#/components/schemas/Key'}, example: {more: 1}}}}}}}
          /inner: {get: {operationId: Inner_Get, responses: {'200': {description: ok, content: {application/json: {schema:
            {type: object, properties: {can: {type: object, properties: {fax: {type: boolean}}, example: {fax: true, sms: true}}}}}}}}}}
        components:
          schemas:
            Key: {type: object, properties: {id: {type: integer}, label: {type: string}, owner: {type: object, properties:
              {name: {type: string}}}}}
            Service: {type: object, properties: {sid: {type: integer}, friendly_name: {type: string}, code_length: {type: integer}}}
            Open: {type: object, properties: {id: {type: integer}}, additionalProperties: {type: integer}}
        """;

    [Fact]
    public async Task What_a_caller_says_beyond_what_responses_declare_is_not_kept()
    {
        var responses = await SendAsync(
            (HttpMethod.Post, "keys", """{"label":"a","ttl":"1h","owner":{"name":"b","age":3}}"""),
            (HttpMethod.Get, "keys", null),
            (HttpMethod.Get, "keys/1001", null)
        );

        // The response to the creation has no word for the key, and stays what it is.
        Assert.Equal("""{"kept":true}""", responses[0]);
        Assert.Equal("""[{"id":1001,"label":"a","owner":{"name":"b"}}]""", responses[1]);
        Assert.Equal("""{"id":1001,"label":"a","owner":{"name":"b"}}""", responses[2]);
    }

    [Fact]
    public async Task What_a_form_says_is_kept_by_the_names_that_responses_have()
    {
        var responses = await SendAsync(
            (HttpMethod.Post, "services", "FriendlyName=My+service&CodeLength=6&More=x"),
            (HttpMethod.Get, "services/1001", null)
        );

        Assert.Equal("""{"sid":1001,"friendly_name":"My service","code_length":6}""", responses[0]);
        Assert.Equal(responses[0], responses[1]);
    }

    [Fact]
    public async Task Instructions_are_no_property_of_what_they_change() =>
        Assert.DoesNotContain(
            "operations",
            (await SendAsync((HttpMethod.Patch, "keys/7", """{"operations":["x"]}""")))[0],
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Where_further_properties_are_declared_they_are_kept() =>
        Assert.Equal("""{"id":7,"size":3}""", (await SendAsync((HttpMethod.Put, "open/7", """{"size":3}""")))[0]);

    [Fact]
    public async Task An_example_comes_without_what_its_schema_does_not_declare_unless_nothing_is_left()
    {
        var responses = await SendAsync((HttpMethod.Get, "shown", null), (HttpMethod.Get, "other", null), (HttpMethod.Get, "inner", null));

        Assert.Equal("""{"id":5,"label":"a","owner":{"name":"b"}}""", responses[0]);
        Assert.StartsWith("""{"id":""", responses[1], StringComparison.Ordinal);
        Assert.Equal("""{"can":{"fax":true}}""", responses[2]);
    }

    private static async Task<string[]> SendAsync(params (HttpMethod Method, string Path, string? Body)[] calls)
    {
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("keys", Keys)] }
        );
        using var http = new HttpClient(run.Emulator.CreateHandler()) { BaseAddress = new Uri("http://localhost/api/") };
        var texts = new List<string>();
        foreach (var (method, path, body) in calls)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Content = body is null
                ? null
                : new StringContent(
                    body,
                    System.Text.Encoding.UTF8,
                    body[0] == '{' ? "application/json" : "application/x-www-form-urlencoded"
                );
            using var response = await http.SendAsync(request);
            texts.Add(await response.Content.ReadAsStringAsync());
        }

        return [.. texts];
    }
}
