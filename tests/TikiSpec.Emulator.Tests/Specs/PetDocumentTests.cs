using System.Text;

namespace TikiSpec.Emulator.Tests.Specs;

/// <summary>What people do with a small document of their own: read-only properties, media types, wishes, forms, parts,
/// what they made, errors.</summary>
public sealed class PetDocumentTests : IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";

    private CheckedEmulator _run = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { UseSocket = false, Specs = [Document("pets"), Document("err")] });
        _http = new HttpClient(_run.Emulator.CreateHandler()) { BaseAddress = _run.Emulator.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _run.DisposeAsync();
    }

    [Theory]
    [InlineData(null, 200, "application/json; charset=utf-8", """[{"id":1,"name":"Rex"},{"id":2,"name":"Kit"}]""")]
    [InlineData("text/csv", 200, "text/csv; charset=utf-8", "id,name\n1,Rex\n")]
    [InlineData("application/xml;q=0.9, text/csv;q=0.1", 200, "application/xml", "<pets/>")]
    [InlineData("image/png", 406, "application/json; charset=utf-8", "text/csv")]
    public async Task A_list_comes_in_the_media_type_that_is_accepted(string? accept, int status, string type, string body)
    {
        var response = await SendAsync("GET", "v7/pets", header: accept is null ? null : ("Accept", accept));

        Assert.Equal((status, type), (response.Status, response.Headers["Content-Type"]));
        Assert.Contains(body, response.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code=404", 404, """{"message":"no pets"}""")]
    [InlineData("example=none", 200, "[]")]
    [InlineData("dynamic=true", 200, "\"name\":")]
    [InlineData("code=500", 404, "200, 404")]
    public async Task A_caller_says_which_response_it_prefers(string prefer, int status, string body)
    {
        var response = await SendAsync("GET", "v7/pets", header: ("Prefer", prefer));

        Assert.Equal(status, response.Status);
        Assert.Contains(body, response.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "v7/pets?limit=100", null, null, 200, "Rex")]
    [InlineData("GET", "v7/pets?limit=101", null, null, 400, "limit")]
    [InlineData("POST", "v7/pets", """{"name":"Rex"}""", null, 201, "\"id\":")]
    [InlineData("POST", "v7/pets", """{"name":"R"}""", null, 400, "name")]
    [InlineData("POST", "v7/pets", """{"id":5}""", null, 400, "name is required")]
    [InlineData("POST", "v7/pets", """{"name":"Rex","born":"yesterday"}""", null, 400, "born")]
    [InlineData("POST", "v7/pets", """{"name":"Rex","zodiac":"any"}""", null, 201, "Rex")]
    [InlineData("POST", "v7/pets", "name=Rex", Form, 415, "application/json")]
    [InlineData("GET", "v7/pets/one", null, null, 400, "id")]
    [InlineData("POST", "v7/login", "user=a&n=1", Form, 200, "hello")]
    [InlineData("POST", "v7/login", "user=a&n=x", Form, 400, "n")]
    [InlineData("POST", "v7/login", "n=1", Form, 400, "user is required")]
    [InlineData("POST", "v7/sub", """{"url":"https://a.example/b"}""", null, 202, "")]
    [InlineData("POST", "v7/sub", """{"url":"no address"}""", null, 400, "url")]
    [InlineData("POST", "t", "{}", null, 400, """{"message":"id is required"}""")]
    [InlineData("POST", "t", """{"id":1}""", null, 204, "")]
    public async Task A_request_is_taken_or_refused_by_its_document(
        string method,
        string path,
        string? body,
        string? type,
        int status,
        string text
    )
    {
        var response = await SendAsync(method, path, body, type ?? "application/json");

        Assert.True(status == response.Status, response.ToString());
        Assert.Contains(text, response.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file", 200)]
    [InlineData("note", 400)]
    public async Task A_photo_is_sent_in_parts(string part, int status)
    {
        using var parts = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), part, "rex.png" } };
        using var request = Request("POST", "v7/pets/1/photo");
        request.Content = parts;

        using var response = await _http.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? "image/png" : "application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_was_made_is_found_until_it_is_deleted()
    {
        var id = (await SendAsync("POST", "v7/pets", """{"name":"Rex"}""")).Json.Number("id");

        Assert.Equal("Rex", (await SendAsync("GET", $"v7/pets/{id}")).Json.Text("name"));
        Assert.Equal(204, (await SendAsync("DELETE", $"v7/pets/{id}")).Status);
        Assert.Equal(404, (await SendAsync("GET", $"v7/pets/{id}")).Status);
    }

    [Fact]
    public async Task Declared_headers_are_sent_and_head_has_no_body()
    {
        Assert.Equal("2", (await SendAsync("GET", "v7/pets")).Headers["X-Total"]);
        var head = await SendAsync("HEAD", "v7/pets");
        Assert.Equal((200, ""), (head.Status, head.Text));
    }

    [Fact]
    public async Task A_call_without_the_key_of_the_document_is_refused()
    {
        using var response = await _http.GetAsync("v7/pets");

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Contains("X-Key", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_an_operation_that_is_none_is_refused_with_the_nearest_name()
    {
        var faults = EmulatorFault.Parse("""{"faults":[{"operation":"Products_Lst","kind":"status"}]}""", "plan.json");

        var problem = await Assert.ThrowsAsync<ArgumentException>(() =>
            CheckedEmulator.StartAsync(new TikiEmulatorOptions { UseSocket = false, Faults = faults })
        );

        Assert.StartsWith("plan.json, line 1: ", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("did you mean 'Products_List'?", problem.Message, StringComparison.Ordinal);
    }

    private static EmulatorSpec Document(string name) =>
        EmulatorSpec.FromFile(Repository.PathOf("tests", "TikiSpec.Emulator.Tests", "Documents", name + ".yaml"));

    private HttpRequestMessage Request(string method, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-Key", _run.Emulator.ApiKey);
        return request;
    }

    private async Task<ReceivedResponse> SendAsync(
        string method,
        string path,
        string? body = null,
        string type = "application/json",
        (string Name, string Value)? header = null
    )
    {
        using var request = Request(method, path);
        if (header is { } given)
        {
            request.Headers.TryAddWithoutValidation(given.Name, given.Value);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, type);
        }

        using var response = await _http.SendAsync(request);
        return await ReceivedResponse.ReadAsync(response);
    }
}
