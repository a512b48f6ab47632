using System.IO.Compression;
using System.Net.Http.Headers;

namespace TikiSpec.Emulator.Tests.Validation;

/// <summary>Requests to anybody's document: what their kinds of bodies hold, and what is asked of them.</summary>
public sealed class RequestTests
{
    private const string Pets = """
        openapi: 3.0.3
        info: {title: Pets, version: 1.0.0}
        servers: [{url: https://api.pets.example/v7}]
        paths:
          /pets:
            post:
              operationId: Pets_Create
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
          /pets/{id}/photo:
            post:
              operationId: Pets_Photo
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              requestBody:
                content:
                  multipart/form-data:
                    schema:
                      type: object
                      required: [file]
                      properties:
                        file: {type: string, format: binary}
                        note: {type: string, maxLength: 5}
                        size: {type: object, required: [width], properties: {width: {type: integer}}}
                        tags: {type: array, maxItems: 2, items: {type: integer}}
              responses: {'204': {description: kept}}
          /login:
            post:
              operationId: Login
              requestBody:
                required: true
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      required: [user]
                      properties:
                        user: {type: string}
                        n: {type: integer}
                        roles: {type: array, items: {type: integer}}
                        address: {type: object, required: [city], properties: {city: {type: string}, zip: {type: integer}}}
                        range: {type: array, items: {type: integer}}
                        shape: {type: object, properties: {x: {type: integer}}}
                    encoding: {address: {style: deepObject, explode: true}, range: {style: form, explode: false}}
              responses: {'204': {description: in}}
          /jobs?action=start:
            post:
              operationId: Jobs_Start
              requestBody: {required: true, content: {text/plain: {schema: {type: string, maxLength: 3}},
                'image/*': {schema: {type: string, format: binary}}}}
              responses: {'204': {description: started}}
          /jobs?action=stop:
            post: {operationId: Jobs_Stop, responses: {'202': {description: stopped}}}
        components:
          schemas:
            Pet: {type: object, required: [id, name], properties: {id: {type: integer, readOnly: true}, name: {type: string, minLength: 2}}}
        """;

    /// <summary>Required and read-only: the server gives it, so no request has to.</summary>
    [Fact]
    public async Task A_read_only_property_is_not_asked_of_a_request()
    {
        Assert.Equal(201, (await SendAsync("pets", Json("""{"name":"Rex"}"""))).Status);
        (await SendAsync("pets", Json("""{"id":1}"""))).AssertRefused(400, "name is required");
    }

    [Theory]
    [InlineData(
        "user=a&n=1&roles=1&roles=2&address%5Bcity%5D=H%C3%A0+N%E1%BB%99i&address%5Bzip%5D=7&range=1,2&shape=%7B%22x%22%3A1%7D",
        null
    )]
    [InlineData("n=1", "user is required")]
    [InlineData("user=a&n=x", "n is a string, but an integer of 64 bits is expected")]
    [InlineData("user=a&roles=1&roles=x", "roles[1] is a string")]
    [InlineData("user=a&address%5Bzip%5D=x", "address.city is required")]
    [InlineData("user=a&address%5Bcity%5D=b&address%5Bzip%5D=x", "address.zip is a string")]
    [InlineData("user=a&range=1,x", "range[1] is a string")]
    [InlineData("user=a&shape=%7B%22x%22%3A%22q%22%7D", "shape.x is a string")]
    public async Task A_form_is_held_to_its_schema_and_encoding(string form, string? problem) =>
        AssertJudged(
            await SendAsync("login", new StringContent(form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"))),
            problem
        );

    [Theory]
    [InlineData("file=x|note=short|size={\"width\":1}|tags=1|tags=2", null)]
    [InlineData("note=short", "file is required")]
    [InlineData("file=x|note=longer", "note has 6 characters")]
    [InlineData("file=x|size={}", "size.width is required")]
    [InlineData("file=x|tags=1|tags=a", "tags[1] is a string")]
    [InlineData("file=x|tags=1|tags=2|tags=3", "tags has 3 items")]
    public async Task The_parts_of_a_multipart_body_are_held_to_its_schema(string parts, string? problem)
    {
        using var content = new MultipartFormDataContent();
        foreach (var part in parts.Split('|').Select(static part => part.Split('=', 2)))
        {
            if (part[0] == "file")
            {
                content.Add(new ByteArrayContent([0xFF, 0x00]), "file", "a.png");
            }
            else
            {
                content.Add(part[1][0] == '{' ? Json(part[1]) : new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(part[1])), part[0]);
            }
        }

        AssertJudged(await SendAsync("pets/1/photo", content), problem);
    }

    [Fact]
    public async Task A_form_of_no_parts_lacks_what_is_required()
    {
        using var content = new MultipartFormDataContent();

        AssertJudged(await SendAsync("pets/1/photo", content), "file is required");
    }

    [Fact]
    public async Task Parts_without_a_boundary_cannot_be_taken_apart() =>
        (await SendAsync("pets/1/photo", new StringContent("x", new MediaTypeHeaderValue("multipart/form-data")))).AssertRefused(
            400,
            "has no parts"
        );

    [Theory]
    [InlineData("text/plain", "abc", null)]
    [InlineData("text/plain", "abcd", "body has 4 characters")]
    [InlineData("image/png", "abcd", null)]
    public async Task A_body_is_held_to_the_media_type_that_it_says(string type, string text, string? problem) =>
        AssertJudged(await SendAsync("jobs?action=start", new StringContent(text, new MediaTypeHeaderValue(type))), problem);

    [Fact]
    public async Task A_media_type_that_is_not_declared_is_refused_with_those_that_are() =>
        (await SendAsync("jobs?action=start", Json("{}"))).AssertRefused(
            415,
            "content type 'application/json; charset=utf-8' is not taken here, but text/plain, image/*"
        );

    [Fact]
    public async Task A_path_that_has_a_query_is_one_of_its_own()
    {
        Assert.Equal(202, (await SendAsync("jobs?x=1&action=stop", null)).Status);
        Assert.Equal(404, (await SendAsync("jobs?action=other", null)).Status);
    }

    /// <summary>As other servers serve it.</summary>
    [Fact]
    public async Task A_path_without_that_of_the_server_is_told_where_it_is() =>
        Assert.Equal(
            """{"errors":["no operation is at /pets, but there is one at /v7/pets"]}""",
            (await SendAsync("/pets", Json("{}"))).Text
        );

    [Fact]
    public async Task An_operation_is_below_its_own_server_and_each_value_of_a_variable()
    {
        const string text = """
            openapi: 3.0.3
            info: {title: Two, version: '1'}
            servers: [{url: 'https://x.example/{v}', variables: {v: {default: v1, enum: [v1, v2]}}}]
            paths:
              /a: {get: {operationId: A_Get, responses: {'204': {description: ok}}}}
              /b: {get: {operationId: B_Get, servers: [{url: /files}], responses: {'204': {description: ok}}}}
            """;
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("two", text)] }
        );
        using var http = new HttpClient(run.Emulator.CreateHandler()) { BaseAddress = new Uri("http://localhost/") };
        foreach (
            var (path, status) in (KeyValuePair<string, int>[])
                [new("v1/a", 204), new("v2/a", 204), new("files/b", 204), new("v2/b", 204), new("files/a", 404)]
        )
        {
            using var response = await http.GetAsync(path);
            Assert.Equal((path, status), (path, (int)response.StatusCode));
        }
    }

    [Theory]
    [InlineData("v7/pets", 204, "POST")]
    [InlineData("v7/nothing", 404, null)]
    public async Task Options_are_the_methods_of_a_path(string path, int status, string? allowed)
    {
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("pets", Pets)] }
        );
        using var http = new HttpClient(run.Emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Options, "http://localhost/" + path);
        using var response = await http.SendAsync(request);

        Assert.Equal((status, allowed), ((int)response.StatusCode, response.Content.Headers.Allow.FirstOrDefault()));
    }

    [Theory]
    [InlineData(true, 401)]
    [InlineData(false, 204)]
    public async Task Credentials_are_asked_for_unless_validation_is_off(bool isChecked, int status)
    {
        const string text = """
            openapi: 3.0.3
            info: {title: Closed, version: '1'}
            security: [{key: []}]
            paths: {/a: {get: {operationId: A_Get, responses: {'204': {description: ok}}}}}
            components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
            """;
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                ValidatesRequests = isChecked,
                Specs = [new EmulatorSpec("closed", text)],
            }
        );
        using var http = new HttpClient(run.Emulator.CreateHandler());
        using var response = await http.GetAsync("http://localhost/a");

        Assert.Equal(status, (int)response.StatusCode);
    }

    /// <summary>For those who test their own handling of odd requests.</summary>
    [Fact]
    public async Task Validation_can_be_switched_off()
    {
        Assert.Equal(201, (await SendAsync("pets", Json("[]"), isChecked: false)).Status);
        Assert.Equal(204, (await SendAsync("jobs?action=start", Json("{}"), isChecked: false)).Status);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("GZIP, identity, br")]
    public async Task A_compressed_body_is_read_as_it_is_meant(string encoding)
    {
        Assert.Equal(201, (await SendAsync("pets", Packed(encoding, """{"name":"Rex"}"""))).Status);
        (await SendAsync("pets", Packed(encoding, """{"name":5}"""))).AssertRefused(400, "name is a number");
    }

    [Fact]
    public async Task What_is_not_compressed_as_it_says_or_unknown_or_too_large_then_is_refused()
    {
        (await SendAsync("pets", With("gzip", Json("{}")))).AssertRefused(400, "is not what its content encoding 'gzip' says");
        (await SendAsync("pets", With("br", Json("{}")))).AssertRefused(400, "is not what its content encoding 'br' says");
        (await SendAsync("pets", With("deflate", Json("{}")))).AssertRefused(400, "is not what its content encoding 'deflate' says");
        (await SendAsync("pets", With("zstd", Json("{}")))).AssertRefused(415, "'zstd' is not taken here, but gzip, deflate, br");
        (await SendAsync("pets", Packed("gzip", new string(' ', 5_000_000)))).AssertRefused(413, "larger than 4194304 bytes");
    }

    [Fact]
    public async Task The_mark_in_front_of_a_text_is_no_part_of_it() =>
        Assert.Equal(201, (await SendAsync("pets", Json("\uFEFF{\"name\":\"Rex\"}"))).Status);

    [Fact]
    public async Task A_body_that_cannot_be_read_is_told_in_no_words_of_Tikis() =>
        Assert.Equal("""{"errors":["the body is no JSON (line 1, byte 2)"]}""", (await SendAsync("pets", Json("{a"))).Text);

    private static HttpContent Packed(string encodings, string text)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(text);
        foreach (var encoding in encodings.ToLowerInvariant().Split(", ").Where(static one => one != "identity"))
        {
            using var packed = new MemoryStream();
            using (
                Stream stream = encoding switch
                {
                    "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
                    "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
                    _ => new BrotliStream(packed, CompressionLevel.Fastest),
                }
            )
            {
                stream.Write(body);
            }

            body = packed.ToArray();
        }

        return With(encodings, new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });
    }

    private static HttpContent With(string encodings, HttpContent content)
    {
        content.Headers.TryAddWithoutValidation("Content-Encoding", encodings);
        return content;
    }

    private static void AssertJudged(ReceivedResponse response, string? problem)
    {
        if (problem is null)
        {
            Assert.True(response.Status == 204, response.ToString());
        }
        else
        {
            response.AssertRefused(400, problem);
        }
    }

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");

    private static async Task<ReceivedResponse> SendAsync(string address, HttpContent? content, bool isChecked = true)
    {
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                ValidatesRequests = isChecked,
                Specs = [new EmulatorSpec("pets", Pets)],
            }
        );
        using var http = new HttpClient(run.Emulator.CreateHandler()) { BaseAddress = new Uri("http://localhost/v7/") };
        using var response = await http.PostAsync(address, content);
        return await ReceivedResponse.ReadAsync(response);
    }
}
