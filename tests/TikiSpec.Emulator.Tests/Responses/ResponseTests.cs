namespace TikiSpec.Emulator.Tests.Responses;

/// <summary>Responses of anybody's document: the media type that is accepted, what the caller prefers, declared
/// headers, and errors in the declared body.</summary>
public sealed class ResponseTests
{
    private const string Pets = """
        openapi: 3.0.3
        info: {title: Pets, version: 1.0.0}
        servers: [{url: https://api.pets.example/v7}]
        paths:
          /pets:
            get:
              operationId: Pets_List
              parameters: [{name: limit, in: query, schema: {type: integer, maximum: 100}}]
              responses:
                '200':
                  description: ok
                  headers:
                    X-Total: {schema: {type: integer}, example: 2}
                    X-Rate: {schema: {type: object, properties: {left: {type: integer, minimum: 5}}}}
                    Link: {schema: {type: array, items: {type: string, format: uri}}}
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                      examples:
                        wrong: {value: [{id: x}]}
                        two: {value: [{id: 1, name: Rex}, {id: 2, name: Kit}]}
                        none: {value: []}
                    text/csv: {schema: {type: string}, example: "id,name\n1,Rex\n"}
                    application/xml: {schema: {type: string}, example: "<pets/>"}
                '404': {description: none, content: {application/json: {schema: {type: object, properties: {message: {type: string}}},
                  example: {message: no pets}}}}
                '422': {description: wrong, content: {application/problem+json: {schema: {type: object, required: [error, status],
                  properties: {status: {type: integer}, error: {type: object, required: [code], properties: {code: {type: string,
                    enum: [bad]}, detail: {type: string}}}}}}}}
                5XX: {description: broken, content: {text/plain: {schema: {type: string}}}}
        components:
          schemas:
            Pet: {type: object, required: [id, name], properties: {id: {type: integer, readOnly: true}, name: {type: string,
              minLength: 2}, secret: {type: string, writeOnly: true}}}
        """;

    private const string Two = """[{"id":1,"name":"Rex"},{"id":2,"name":"Kit"}]""";

    [Theory]
    [InlineData(null, "application/json; charset=utf-8", Two)]
    [InlineData("*/*", "application/json; charset=utf-8", Two)]
    [InlineData("text/csv", "text/csv; charset=utf-8", "id,name\n1,Rex\n")]
    [InlineData("text/*;q=0.5, application/xml", "application/xml", "<pets/>")]
    [InlineData("application/json;q=0.1, text/csv;q=0.2", "text/csv; charset=utf-8", "id,name\n1,Rex\n")]
    [InlineData("application/json;q=0, */*", "text/csv; charset=utf-8", "id,name\n1,Rex\n")]
    public async Task A_response_comes_in_the_media_type_that_is_accepted(string? accept, string type, string body)
    {
        var response = await GetAsync("pets", accept: accept);

        Assert.Equal((200, type, body), (response.Status, response.Headers["Content-Type"], response.Text));
    }

    [Fact]
    public async Task What_is_not_declared_is_not_acceptable() =>
        (await GetAsync("pets", accept: "image/png")).AssertRefused(406, "application/json, text/csv, application/xml");

    /// <summary>An example that its own schema refuses would be a surprise to every client; it is sent when it is asked
    /// for.</summary>
    [Fact]
    public async Task The_first_example_that_fits_is_the_response() => Assert.Equal(Two, (await GetAsync("pets")).Text);

    [Theory]
    [InlineData("example=none", 200, "[]")]
    [InlineData("example=\"two\"", 200, Two)]
    [InlineData("code=404", 404, """{"message":"no pets"}""")]
    [InlineData("code=503", 503, "text")]
    public async Task A_caller_says_which_response_it_prefers(string prefer, int status, string body)
    {
        var byHeader = await GetAsync("pets", prefer);
        var byQuery = await GetAsync("pets?__" + prefer.Replace("\"", "", StringComparison.Ordinal));

        Assert.Equal((status, body), (byHeader.Status, byHeader.Text));
        Assert.Equal((status, body), (byQuery.Status, byQuery.Text));
    }

    [Theory]
    [InlineData("code=418", "the status 418 is not declared here, but 200, 404, 422, 5XX")]
    [InlineData("example=three", "has no example 'three' here, but wrong, two, none")]
    public async Task A_wish_that_cannot_be_met_is_told(string prefer, string error) =>
        Assert.Contains(error, (await GetAsync("pets", prefer)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_dynamic_response_is_another_each_time_and_the_same_for_a_seed()
    {
        var first = await RunAsync(1);
        var again = await RunAsync(1);
        var other = await RunAsync(2);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal(3, first.Distinct().Count());

        static async Task<string[]> RunAsync(int seed)
        {
            await using var run = await StartAsync(seed);
            return [await TextAsync(run), await TextAsync(run), await TextAsync(run)];
        }

        static async Task<string> TextAsync(CheckedEmulator run) => (await GetAsync(run, "pets", "dynamic=true")).Text;
    }

    [Fact]
    public async Task Declared_headers_come_with_values_that_fit()
    {
        var response = await GetAsync("pets");

        Assert.Equal("2", response.Headers["X-Total"]);
        Assert.Equal("left,5", response.Headers["X-Rate"]);
        Assert.StartsWith("https://", response.Headers["Link"], StringComparison.Ordinal);
    }

    /// <summary>With the sentence in the place for it, as deep as it is, and nothing else changed.</summary>
    [Fact]
    public async Task A_refusal_has_the_body_that_is_declared_for_its_status()
    {
        var response = await GetAsync("pets?limit=1000");
        var coded = await GetAsync("pets", "code=422");

        Assert.Equal(400, response.Status);
        Assert.Contains("parameter 'limit' must be at most 100", response.Errors[0], StringComparison.Ordinal);
        Assert.Equal("application/problem+json; charset=utf-8", coded.Headers["Content-Type"]);
        Assert.Equal("bad", coded.Json.GetProperty("error").GetProperty("code").GetString());
    }

    private static Task<CheckedEmulator> StartAsync(int seed) =>
        CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                Seed = seed,
                Specs = [new EmulatorSpec("pets", Pets)],
            }
        );

    private static async Task<ReceivedResponse> GetAsync(string address, string? prefer = null, string? accept = null)
    {
        await using var run = await StartAsync(1);
        return await GetAsync(run, address, prefer, accept);
    }

    private static async Task<ReceivedResponse> GetAsync(CheckedEmulator run, string address, string? prefer, string? accept = null)
    {
        using var http = new HttpClient(run.Emulator.CreateHandler()) { BaseAddress = new Uri("http://localhost/v7/") };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (prefer is not null)
        {
            request.Headers.Add("Prefer", prefer);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await http.SendAsync(request);
        return await ReceivedResponse.ReadAsync(response);
    }
}
