using System.Net;
using System.Text;
using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

/// <summary>A page of a gateway or a login is not taken for what was asked for, whatever its status.</summary>
public sealed class MisplacedPageTests
{
    private const string Page = "<html><head><title>Please log in</title></head><body></body></html>";

    [Theory]
    [InlineData("file", "application/zip")]
    [InlineData("text", "text/plain")]
    [InlineData("events", "text/event-stream")]
    public async Task It_is_an_error_in_the_place_of(string what, string accept)
    {
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => ReadAsync(what, accept, "text/html; charset=utf-8"));

        Assert.Equal("Items_Any failed with 200 OK: an HTML page, \"Please log in\"", exception.Message);
        Assert.Equal((HttpStatusCode.OK, ApiFailure.Responded), (exception.Status, exception.Failure));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/zip, TEXT/HTML;q=0.5")]
    [InlineData("text/*")]
    [InlineData("*/*")]
    [InlineData("application/octet-stream")]
    public async Task It_is_what_was_asked_for_where_it_may_be(string accept)
    {
        Assert.Equal(Page, await ReadAsync("file", accept, "text/html"));
        Assert.Equal(Page, await ReadAsync("text", accept, "application/xhtml+xml"));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/pdf")]
    public async Task Another_type_than_was_asked_for_is_no_page(string type) =>
        Assert.Equal(Page, await ReadAsync("file", "application/zip", type));

    /// <summary>Nobody would read it, and what a login has swallowed would count as done.</summary>
    [Theory]
    [InlineData("text/html", Page)]
    [InlineData("Text/HTML; charset=utf-8", "\n<!DOCTYPE html>\n<title>Please log in</title>")]
    [InlineData("application/xhtml+xml", "<?xml version=\"1.0\"?><html><title>Please log in</title></html>")]
    public async Task It_is_an_error_in_the_place_of_nothing(string type, string page)
    {
        foreach (var call in Empty)
        {
            var exception = await Assert.ThrowsAsync<ApiException>(() => call(Caller(type, page), Deletion()));

            Assert.Equal("Items_Delete failed with 200 OK: an HTML page, \"Please log in\"", exception.Message);
            Assert.Equal((HttpStatusCode.OK, ApiFailure.Responded), (exception.Status, exception.Failure));
        }
    }

    [Theory]
    [InlineData("text/html", "ok")]
    [InlineData("text/html", "<p>deleted</p>")]
    [InlineData("text/html", "")]
    [InlineData("text/plain", Page)]
    [InlineData("application/json", "{\"page\":\"<html>\"}")]
    public async Task A_word_that_a_framework_calls_html_is_no_page(string type, string body)
    {
        foreach (var call in Empty)
            await call(Caller(type, body), Deletion());
    }

    [Fact]
    public async Task Of_what_the_spec_does_not_have_nobody_knows_that_it_is_no_page()
    {
        var response = await Caller("text/html", Page).SendUndeclaredAsync(HttpMethod.Delete, "/items/1", default, null, None);

        Assert.True(response.Value.IsAbsent);
    }

    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Each way to call what has no content.</summary>
    private static readonly Func<ApiCaller, ApiRequest, Task>[] Empty =
    [
        static (caller, request) => caller.SendAsync(request, null, None),
        static (caller, request) => caller.SendWithResponseAsync(request, null, None),
        static (caller, request) => caller.SendWithResponseAsync(request, static headers => headers, null, None),
        static (caller, request) => caller.SendAsync(request, ResponseReader.Nothing(static () => 1), null, None),
    ];

    private static ApiRequest Deletion() => new(new ApiOperation("Items_Delete", "DELETE", "/any"));

    private static ApiCaller Caller(string type, string body) =>
        new StubServer()
            .Content(() => new ByteArrayContent(Encoding.UTF8.GetBytes(body)), HttpStatusCode.OK, ("Content-Type", type))
            .Caller();

    private static async Task<string> ReadAsync(string what, string accept, string type)
    {
        var server = new StubServer().Content(
            static () => new ByteArrayContent(Encoding.UTF8.GetBytes(Page)),
            HttpStatusCode.OK,
            ("Content-Type", type)
        );
        var request = new ApiRequest(new ApiOperation("Items_Any", "GET", "/any") { Accept = accept });
        var none = TestContext.Current.CancellationToken;
        switch (what)
        {
            case "file":
                await using (var file = await server.Caller().SendAsync(request, ResponseReader.Download, null, none))
                    return Encoding.UTF8.GetString(await file.ReadBytesAsync(none));
            case "text":
                return await server.Caller().SendAsync(request, ResponseReader.Text, null, none);
            default:
                var events = await server.Caller().SendAsync(request, ResponseReader.TextEvents, null, none);
                return string.Concat(await events.Select(static one => one.Data).ToListAsync(none));
        }
    }
}
