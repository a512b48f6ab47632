namespace TikiSpec.Emulator.Tests.Responses;

/// <summary>Where paths and schemas show a plain resource, later calls find what earlier ones have made.</summary>
public sealed class ResourceTests
{
    private const string Shop = """
        openapi: 3.0.3
        info: {title: Shop, version: 1.0.0}
        servers: [{url: https://shop.example/api}]
        paths:
          /users/{userId}/orders:
            get:
              operationId: Orders_List
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: object, required: [data, more],
                  properties: {data: {type: array, items: {$ref: '#/components/schemas/Order'}}, more: {type: boolean}}}}}}
            post:
              operationId: Orders_Create
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
              responses: {'201': {description: made, headers: {Location: {schema: {type: string}}},
                content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
          /users/{userId}/orders/{orderId}:
            get: {operationId: Orders_Get, responses: {'200': {description: ok,
              content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}, 
              '404': {description: none, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}}}
            put: {operationId: Orders_Put, requestBody: {required: true,
              content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}, responses: {'200': {description: ok,
                content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}
            patch: {operationId: Orders_Patch, requestBody: {required: true, content: {application/json: {schema: {type: object,
              properties: {note: {type: string}}}}}}, responses: {'200': {description: ok, content: {application/json: {schema: 
                {$ref: '#/components/schemas/Order'}}}}}}
            delete: {operationId: Orders_Delete, responses: {'204': {description: gone}}}
        components:
          schemas:
            Problem: {type: object, required: [message], properties: {message: {type: string}}}
            Order:
              type: object
              required: [id, item]
              properties:
                id: {type: string, format: uuid, readOnly: true}
                item: {type: string, minLength: 2}
                note: {type: string}
                pin: {type: string, writeOnly: true}
                total: {type: number, readOnly: true, minimum: 10}
        """;

    private const string DeclaredId = "{type: string, format: uuid, readOnly: true}";

    [Fact]
    public async Task What_was_made_is_found_listed_changed_and_gone()
    {
        await using var run = await StartAsync();
        using var http = Client(run);

        var made = await SendAsync(http, HttpMethod.Post, "users/1/orders", """{"item":"Case","pin":"1234"}""");
        var id = made.Json.Text("id");
        var found = await SendAsync(http, HttpMethod.Get, $"users/1/orders/{id}");
        var listed = await SendAsync(http, HttpMethod.Get, "users/1/orders");
        var patched = await SendAsync(http, HttpMethod.Patch, $"users/1/orders/{id}", """{"note":"quick"}""");
        var put = await SendAsync(http, HttpMethod.Put, $"users/1/orders/{id}", """{"item":"Lamp"}""");
        var gone = await SendAsync(http, HttpMethod.Delete, $"users/1/orders/{id}");
        var missing = await SendAsync(http, HttpMethod.Get, $"users/1/orders/{id}");

        Assert.Equal((201, "Case"), (made.Status, made.Json.Text("item")));
        // What only the server says is made up, what the caller did not say is not.
        Assert.Equal(["id", "item", "total"], made.Json.EnumerateObject().Select(static one => one.Name));
        Assert.False(made.Json.TryGetProperty("pin", out _));
        Assert.Equal(made.Text, found.Text);
        Assert.Equal(id, Assert.Single(listed.Json.GetProperty("data").EnumerateArray()).Text("id"));
        Assert.Equal(("Case", "quick"), (patched.Json.Text("item"), patched.Json.Text("note")));
        Assert.Equal("Lamp", put.Json.Text("item"));
        Assert.False(put.Json.TryGetProperty("note", out _));
        Assert.Equal((204, 404), (gone.Status, missing.Status));
        Assert.Contains("deleted", missing.Json.Text("message"), StringComparison.Ordinal);
        Assert.Empty((await SendAsync(http, HttpMethod.Get, "users/1/orders")).Json.GetProperty("data").EnumerateArray());
    }

    /// <summary>What stands above an item in the path is part of what it is.</summary>
    [Fact]
    public async Task Collections_of_one_path_are_several()
    {
        await using var run = await StartAsync();
        using var http = Client(run);

        await SendAsync(http, HttpMethod.Post, "users/1/orders", """{"item":"Case"}""");
        await SendAsync(http, HttpMethod.Post, "users/2/orders", """{"item":"Lamp"}""");

        var second = (await SendAsync(http, HttpMethod.Get, "users/2/orders")).Json.GetProperty("data").EnumerateArray();
        Assert.Equal("Lamp", Assert.Single(second).Text("item"));
    }

    /// <summary>Many services give ids of a form of their own, which no number and no UUID has.</summary>
    [Theory]
    [InlineData("{type: string, minLength: 34, maxLength: 34, pattern: '^OR[0-9a-fA-F]{32}$', readOnly: true}")]
    [InlineData("{type: string, pattern: '^ord_[a-z0-9]{8}$', readOnly: true}")]
    [InlineData("{type: integer, minimum: 5000, maximum: 900000, readOnly: true}")]
    [InlineData("{allOf: [{type: string}, {pattern: '^[A-Z]{3}-[0-9]{4}$'}], readOnly: true}")]
    public async Task What_was_made_has_an_id_of_the_form_that_is_declared(string id)
    {
        await using var run = await StartAsync(spec: Shop.Replace(DeclaredId, id, StringComparison.Ordinal));
        using var http = Client(run);

        var ids = new List<string>();
        foreach (var item in (string[])["Case", "Lamp", "Desk"])
        {
            ids.Add(
                (await SendAsync(http, HttpMethod.Post, "users/1/orders", $$"""{"item":"{{item}}"}""")).Json.GetProperty("id").ToString()
            );
        }

        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal("Lamp", (await SendAsync(http, HttpMethod.Get, "users/1/orders/" + ids[1])).Json.Text("item"));
        Assert.Equal(
            ["Case", "Lamp", "Desk"],
            (await SendAsync(http, HttpMethod.Get, "users/1/orders")).Json.Data().Select(static order => order.Text("item"))
        );
    }

    /// <summary>Where there are no more ids, a call has the response that the document shows.</summary>
    [Fact]
    public async Task Of_ids_that_are_listed_each_is_given_once()
    {
        await using var run = await StartAsync(
            spec: Shop.Replace(DeclaredId, "{type: string, enum: [one], readOnly: true}", StringComparison.Ordinal)
        );
        using var http = Client(run);

        Assert.Equal("Case", (await SendAsync(http, HttpMethod.Post, "users/1/orders", """{"item":"Case"}""")).Json.Text("item"));
        Assert.Equal(201, (await SendAsync(http, HttpMethod.Post, "users/1/orders", """{"item":"Lamp"}""")).Status);
        Assert.Equal("Case", (await SendAsync(http, HttpMethod.Get, "users/1/orders/one")).Json.Text("item"));
    }

    /// <summary>Nobody has made anything: the document's own sample is what there is.</summary>
    [Fact]
    public async Task What_nobody_made_is_as_the_document_shows_it()
    {
        await using var run = await StartAsync();
        using var http = Client(run);

        Assert.Equal(200, (await SendAsync(http, HttpMethod.Get, "users/1/orders/2f1e8a3c-5b7d-4c9e-8f10-000000000000")).Status);
        Assert.Single((await SendAsync(http, HttpMethod.Get, "users/1/orders")).Json.GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task There_is_room_for_so_much()
    {
        await using var run = await StartAsync(maxBytes: 40);
        using var http = Client(run);

        Assert.Equal(201, (await SendAsync(http, HttpMethod.Post, "users/1/orders", """{"item":"Case"}""")).Status);
        (await SendAsync(http, HttpMethod.Post, "users/1/orders", """{"item":"A case that is too long"}""")).AssertRefused(413, "no room");
    }

    private static Task<CheckedEmulator> StartAsync(long maxBytes = 1_000_000, string spec = Shop) =>
        CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                MaxStateBytes = maxBytes,
                Specs = [new EmulatorSpec("shop", spec)],
            }
        );

    private static HttpClient Client(CheckedEmulator run) =>
        new(run.Emulator.CreateHandler()) { BaseAddress = new Uri("http://localhost/api/") };

    private static async Task<ReceivedResponse> SendAsync(HttpClient http, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        return await ReceivedResponse.ReadAsync(response);
    }
}
