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

    /// <summary>For those who test their own handling of odd requests.</summary>
    [Fact]
    public async Task Validation_can_be_switched_off()
    {
        Assert.Equal(201, (await SendAsync("pets", Json("[]"), isChecked: false)).Status);
        Assert.Equal(204, (await SendAsync("jobs?action=start", Json("{}"), isChecked: false)).Status);
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
