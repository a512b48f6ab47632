namespace TikiSpec.Emulator.Tests.Validation;

/// <summary>What is said of parameters, wherever they travel.</summary>
public sealed class ParameterTests : IAsyncLifetime
{
    private const string Kinds = """
        openapi: 3.1.0
        info: { title: Kinds, version: '1' }
        servers: [{ url: https://kinds.example }]
        paths:
          /path/{id}:
            get:
              operationId: a
              parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
              responses: { '204': { description: x } }
          /head:
            get:
              operationId: b
              parameters: [{ name: X-N, in: header, required: true, schema: { type: array, items: { type: integer }, maxItems: 2 } }]
              responses: { '204': { description: x } }
          /cook:
            get:
              operationId: c
              parameters: [{ name: n, in: cookie, required: true, schema: { type: string, enum: ['1', a+b] } }]
              responses: { '204': { description: x } }
          /quer:
            get:
              operationId: d
              parameters: [{ name: n, in: query, required: true, schema: { type: integer, maximum: 5 } }]
              responses: { '204': { description: x } }
          /word:
            get:
              operationId: j
              parameters: [{ name: s, in: query, required: true, schema: { type: string } }]
              responses: { '204': { description: x } }
          /list:
            get:
              operationId: e
              parameters:
                - { name: n, in: query, explode: false, required: true, schema: { type: array, items: { type: integer } } }
              responses: { '204': { description: x } }
          /json:
            get:
              operationId: f
              parameters:
                - name: o
                  in: query
                  required: true
                  content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } }
              responses: { '204': { description: x } }
          /text:
            get:
              operationId: g
              parameters:
                - { name: o, in: query, required: true, content: { text/plain: { schema: { type: string, maxLength: 3 } } } }
              responses: { '204': { description: x } }
          /include:
            get:
              operationId: h
              parameters: [{ name: include, in: query, schema: { type: array, items: { type: string, x-extensible-enum: [a] } } }]
              responses: { '204': { description: x } }
          /body:
            post:
              operationId: i
              requestBody: { content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } } }
              responses: { '204': { description: x } }
        """;

    private CheckedEmulator _run = null!;

    public async ValueTask InitializeAsync() =>
        _run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("kinds", Kinds)] });

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Theory]
    [InlineData("path/7", "")]
    [InlineData("head", "X-N: 1")]
    [InlineData("head", "x-n: 1,2")]
    [InlineData("head", "X-N: 1|X-N: 2")]
    [InlineData("cook", "Cookie: m=2; n=1")]
    [InlineData("cook", "Cookie: n=a+b")]
    [InlineData("quer?n=5", "")]
    [InlineData("word?s=", "")]
    [InlineData("list?n=1,2", "")]
    [InlineData("json?o=%7B%22a%22%3A1%7D", "")]
    [InlineData("text?o=abc", "")]
    [InlineData("include?include=never", "")]
    public async Task What_fits_is_taken(string path, string headers) => Assert.Equal((204, ""), await SendAsync("GET", path, headers));

    [Theory]
    [InlineData("path/x", "", "path parameter 'id' is a string, but an integer of 64 bits is expected")]
    [InlineData("head", "", "header 'X-N' is required")]
    [InlineData("head", "X-N: ", "header 'X-N' is required")]
    [InlineData("head", "X-N: a", "header 'X-N' is a string, but an integer of 64 bits is expected")]
    [InlineData("head", "X-N: 1|X-N: 2|X-N: 3", "header 'X-N' has 3 items, but at most 2 are allowed")]
    [InlineData("cook", "", "cookie 'n' is required")]
    [InlineData("cook", "X-Cookie: n=1", "cookie 'n' is required")]
    [InlineData("cook", "Cookie: n=2", "cookie 'n' is none of 1, a+b")]
    [InlineData("word", "", "parameter 's' is required")]
    [InlineData("quer", "", "parameter 'n' is required")]
    [InlineData("quer?n=", "", "parameter 'n' is required")]
    [InlineData("quer?n=6", "", "parameter 'n' must be at most 5")]
    [InlineData("quer?n=x", "", "parameter 'n' is a string, but an integer of 64 bits is expected")]
    [InlineData("list?n=1,x", "", "parameter 'n' is a string, but an integer of 64 bits is expected")]
    [InlineData("json?o=%7B%22a%22%3A%22x%22%7D", "", "parameter 'o' at /a is a string, but an integer of 64 bits is expected")]
    [InlineData("json?o=x", "", "parameter 'o' is a string, but an object is expected")]
    [InlineData("text?o=1234", "", "parameter 'o' has 4 characters, but at most 3 are allowed")]
    public async Task What_does_not_is_told_by_its_location_and_name(string path, string headers, string complaint)
    {
        var (status, text) = await SendAsync("GET", path, headers);

        Assert.Equal(400, status);
        Assert.Contains("\"" + complaint + "\"", text.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 204)]
    [InlineData("""{"a":1}""", 204)]
    [InlineData("""{"a":"x"}""", 400)]
    public async Task A_body_is_held_to_its_schema_where_there_is_one(string? body, int status) =>
        Assert.Equal(status, (await SendAsync("POST", "body", "", body)).Status);

    private async Task<(int Status, string Text)> SendAsync(string method, string path, string headers, string? body = null)
    {
        using var http = new HttpClient(_run.Emulator.CreateHandler());
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("https://kinds.example/" + path));
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        foreach (var header in headers.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = header.Split(": ", 2);
            request.Headers.TryAddWithoutValidation(parts[0], parts[1]);
        }

        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
