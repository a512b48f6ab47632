namespace TikiSpec.Emulator.Tests.Specs;

/// <summary>Any OpenAPI document can be served: examples and validation, without behaviour.</summary>
public sealed class OtherDocumentTests
{
    private const string Zoo = """
        openapi: 3.0.4
        info: { title: Zoo, version: '1' }
        servers: [{ url: https://zoo.example/api }]
        components:
          securitySchemes:
            key: { type: apiKey, in: query, name: key }
          schemas:
            Animal:
              type: object
              required: [id, name, kind, born, friends]
              properties:
                id: { type: integer, format: int64 }
                name: { type: string, maxLength: 5 }
                kind: { type: string, enum: [cat, dog] }
                born: { type: string, format: date }
                friends: { type: array, items: { $ref: '#/components/schemas/Animal' } }
        paths:
          /animals:
            get:
              operationId: Animals_List
              parameters:
                - { name: kind, in: query, schema: { type: array, items: { type: string, enum: [cat, dog] } } }
                - { name: X-Limit, in: header, required: true, schema: { type: integer, minimum: 1 } }
              responses:
                '200':
                  description: All.
                  content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Animal' } } } }
            post:
              operationId: Animals_Create
              security: [{ key: [] }]
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } }
              responses:
                '201':
                  description: Made.
                  content: { application/json: { example: { id: 7 }, schema: { type: object } } }
          /animals/{id}:
            delete:
              operationId: Animals_Delete
              parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
              responses: { '204': { description: Gone. } }
          /animals/feed:
            get:
              operationId: Animals_Feed
              responses: { '200': { description: All., headers: { X-Total: { schema: { type: integer } } },
                  content: { text/event-stream: { schema: { type: integer } } } } }
          /animals/lines:
            get:
              operationId: Animals_Lines
              responses: { '200': { description: All., content: { application/x-ndjson: { schema: { type: boolean } } } } }
          /animals/news:
            get:
              operationId: Animals_News
              responses: { '200': { description: All., content: {
                  application/json: { example: [1], schema: { type: array, items: { type: integer } } },
                  text/event-stream: { schema: { type: integer } } } } }
          /animals/photo:
            get:
              operationId: Animals_Photo
              responses: { '200': { description: It., content: { image/png: {} } } }
          /animals/files/{path+}:
            get:
              operationId: Animals_File
              parameters: [{ name: path, in: path, required: true, schema: { type: string, maxLength: 9 } }]
              responses: { '200': { description: It., content: { text/plain: { schema: { type: string } } } } }
          /animals/archive:
            get:
              operationId: Animals_Archive
              responses: { 3XX: { description: Where it is. }, default: { description: Else. } }
          /animals/named:
            get:
              operationId: Animals_Named
              responses: { '303': { description: Where it is., headers: { location: { example: /here, schema: { type: string } } } } }
          /animals/text:
            get:
              operationId: Animals_Text
              responses: { '200': { description: It., content: { text/csv: { schema: { type: string } } } } }
        """;

    private static readonly Uri Animals = new("http://localhost/api/animals");

    [Fact]
    public async Task Without_an_example_the_response_is_made_from_the_type()
    {
        var response = await SendAsync("GET", Animals, limit: "1");

        Assert.Equal(200, response.Status);
        var animal = response.Json[0];
        Assert.Equal(
            (1, "text", "cat", "2020-01-01"),
            (animal.Number("id"), animal.Text("name"), animal.Text("kind"), animal.Text("born"))
        );
    }

    [Fact]
    public async Task An_example_is_the_response_where_there_is_one()
    {
        var response = await SendAsync(
            "POST",
            await KeyedAsync(),
            """{"id":1,"name":"Tom","kind":"cat","born":"2020-02-29","friends":[]}"""
        );

        Assert.Equal((201, 7), (response.Status, response.Json.Number("id")));
    }

    [Fact]
    public async Task A_response_without_content_is_empty()
    {
        var response = await SendAsync("DELETE", new Uri(Animals + "/5"));

        Assert.Equal((204, ""), (response.Status, response.Text));
    }

    [Theory]
    [InlineData("feed", "data: 1\n\n", "text/event-stream")]
    [InlineData("lines", "true\n", "application/x-ndjson")]
    [InlineData("photo", "text", "image/png")]
    [InlineData("text", "text", "text/csv; charset=utf-8")]
    public async Task A_response_comes_in_the_format_that_is_declared(string name, string text, string type)
    {
        var response = await SendAsync("GET", new Uri(Animals + "/" + name));

        Assert.Equal((200, text, type), (response.Status, response.Text, response.Headers["Content-Type"]));
        Assert.Equal(name == "feed" ? "1" : null, response.Headers.GetValueOrDefault("X-Total"));
    }

    [Theory]
    [InlineData("archive", 302, "/")]
    [InlineData("named", 303, "/here")]
    public async Task A_redirect_that_is_the_only_success_names_an_address(string name, int status, string location)
    {
        var response = await SendAsync("GET", new Uri(Animals + "/" + name));

        Assert.Equal((status, location), (response.Status, response.Headers["Location"]));
    }

    [Theory]
    [InlineData("200", 200)]
    [InlineData("599", 599)]
    [InlineData("302", 302)]
    [InlineData("600", 302)]
    [InlineData("2041", 302)]
    [InlineData("101", 302)]
    public async Task A_wish_for_what_is_no_status_is_none(string code, int status) =>
        Assert.Equal(status, (await SendAsync("GET", new Uri(Animals + "/archive?__code=" + code))).Status);

    [Theory]
    [InlineData(null, "[1]", "application/json; charset=utf-8")]
    [InlineData("application/json, text/event-stream;q=0.5", "[1]", "application/json; charset=utf-8")]
    [InlineData("text/event-stream, application/json", "data: 1\n\n", "text/event-stream")]
    public async Task What_comes_as_a_whole_and_as_a_stream_comes_as_it_is_asked_for(string? accept, string text, string type)
    {
        var response = await SendAsync("GET", new Uri(Animals + "/news"), accept: accept);

        Assert.Equal((200, text, type), (response.Status, response.Text, response.Headers["Content-Type"]));
    }

    [Theory]
    [InlineData("a/b/c.txt", 200)]
    [InlineData("a", 200)]
    [InlineData("a/b/c/d/e/f/g", 400)]
    public async Task A_placeholder_that_takes_slashes_is_held_to_the_document(string path, int status) =>
        Assert.Equal(status, (await SendAsync("GET", new Uri(Animals + "/files/" + path))).Status);

    [Fact]
    public async Task Parameters_and_bodies_are_held_to_the_document()
    {
        (await SendAsync("GET", Animals)).AssertRefused(400, "header 'X-Limit' is required");
        (await SendAsync("GET", Animals, limit: "0")).AssertRefused(400, "header 'X-Limit' must be at least 1");
        (await SendAsync("GET", new Uri(Animals + "?kind=cat&kind=cow"), limit: "1")).AssertRefused(
            400,
            "parameter 'kind' is none of cat, dog"
        );
        (await SendAsync("POST", Animals, "{}")).AssertRefused(401, "credential");
        var wrong = await SendAsync(
            "POST",
            await KeyedAsync(),
            """{"id":"1","name":"Thomas","kind":"cow","born":"2021-02-29","friends":[{}]}"""
        );

        Assert.Equal(400, wrong.Status);
        Assert.Contains("id is a string, but an integer of 64 bits is expected", wrong.Errors);
        Assert.Contains("name has 6 characters, but at most 5 are allowed", wrong.Errors);
        Assert.Contains("kind is none of cat, dog", wrong.Errors);
        Assert.Contains("born is no date like 2024-01-31", wrong.Errors);
        Assert.Contains("friends[0].id is required", wrong.Errors);
    }

    [Fact]
    public async Task A_document_with_an_error_is_refused_with_its_line()
    {
        var options = new TikiEmulatorOptions
        {
            UseSocket = false,
            Specs = [new EmulatorSpec("bad", "openapi: 3.0.4\ninfo: {title: a, title: b}\npaths: {}")],
        };

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => TikiEmulator.StartAsync(options));

        Assert.Contains("'bad'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_served_as_its_overlays_leave_it()
    {
        const string Overlay =
            "overlay: 1.0.0\nactions: [{target: $.paths, update: {/extra: {get: {operationId: Extra_Get, "
            + "responses: {'204': {description: x}}}}}}]";
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("zoo", Zoo) { Overlays = [Overlay] }] }
        );
        using var client = new HttpClient(run.Emulator.CreateHandler());

        using var response = await client.GetAsync(new Uri(Animals, "extra"));

        Assert.Equal(204, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_overlay_with_an_error_is_refused_with_its_line()
    {
        var options = new TikiEmulatorOptions
        {
            UseSocket = false,
            Specs = [new EmulatorSpec("zoo", Zoo) { Overlays = ["overlay: 1.0.0\nactions: [{target: zoo, remove: true}]"] }],
        };

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => TikiEmulator.StartAsync(options));

        Assert.Contains("zoo.1.overlay.yaml, line 2: ", problem.Message, StringComparison.Ordinal);
    }

    private static TikiEmulatorOptions Options => new() { UseSocket = false, Specs = [new EmulatorSpec("zoo", Zoo)] };

    private static async Task<Uri> KeyedAsync()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync(Options);
        var emulator = emulatorRun.Emulator;
        return new Uri(Animals + "?key=" + emulator.ApiKey);
    }

    private static async Task<ReceivedResponse> SendAsync(
        string method,
        Uri address,
        string? body = null,
        string? limit = null,
        string? accept = null
    )
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync(Options);
        var emulator = emulatorRun.Emulator;
        using var http = new HttpClient(emulator.CreateHandler());
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        if (accept is not null)
        {
            request.Headers.Add("Accept", accept);
        }

        if (limit is not null)
        {
            request.Headers.Add("X-Limit", limit);
        }

        using var response = await http.SendAsync(request);
        return await ReceivedResponse.ReadAsync(response);
    }
}
