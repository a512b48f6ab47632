using System.Net;
using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

/// <summary>A redirect takes nothing along to another host.</summary>
public sealed class RedirectTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(ApiKeyLocation.Header)]
    [InlineData(ApiKeyLocation.Query)]
    [InlineData(ApiKeyLocation.Cookie)]
    public async Task A_key_goes_through_a_given_client_only_when_that_follows_no_redirects(ApiKeyLocation location)
    {
        var definition = new ApiDefinition("test.v1")
        {
            Servers = TestApi.Definition.Servers,
            Security = [ApiSecurityScheme.ApiKey("key", location, "k")],
        };
        var server = new StubServer().Json("{}");
        using var http = new HttpClient(server);
        var options = WithKey(new ApiClientOptions { HttpClient = http });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            new ApiConnection(options).For(definition).SendAsync(TestApi.GetRequest(), null, None)
        );

        Assert.EndsWith(
            "a redirect can carry a key to another host. Let the handler of ApiClientOptions.HttpClient follow none "
                + "(AllowAutoRedirect = false), and set HttpClientFollowsNoRedirects.",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(server.Seen);
        await new ApiConnection(options with { HttpClientFollowsNoRedirects = true })
            .For(definition)
            .SendAsync(TestApi.GetRequest(), null, None);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task The_header_Authorization_may_go_through_any_client_because_no_redirect_takes_it_along()
    {
        var server = new StubServer().Json("{}");
        using var http = new HttpClient(server);
        await new ApiConnection(new ApiClientOptions { HttpClient = http, Credential = ApiCredential.AccessToken("token-1") })
            .For(TestApi.Definition)
            .SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal("Bearer token-1", server.Only.Header("Authorization"));
    }

    [Theory]
    [InlineData(ClientSecretLocation.Body, false)]
    [InlineData(ClientSecretLocation.Header, true)]
    public async Task A_redirect_takes_no_secret_of_a_token_request_to_another_host(ClientSecretLocation location, bool isSent)
    {
        await using var other = RawServer.Start("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        await using var server = RawServer.Start(
            $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {other.Address}token\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        using var http = new HttpClient();
        var options = new ApiClientOptions
        {
            HttpClient = http,
            BaseAddress = server.Address,
            Credential = ApiCredential.ClientCredentials("app", "s3cret-of-app", location),
        };
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            new ApiConnection(options).For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None)
        );

        Assert.Equal(isSent ? 1 : 0, server.Requests.Count);
        Assert.DoesNotContain(
            other.Requests,
            static sent =>
                sent.Contains("s3cret-of-app", StringComparison.Ordinal) || sent.Contains("Authorization", StringComparison.Ordinal)
        );
        Assert.Contains(isSent ? "followed a redirect" : "set HttpClientFollowsNoRedirects", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_does_it_take_a_refresh_token()
    {
        var server = new StubServer().Json("""{"access_token":"token-1","refresh_token":"next-token"}""").Json("{}");
        using var http = new HttpClient(server);
        var options = new ApiClientOptions
        {
            HttpClient = http,
            Credential = ApiCredential.RefreshToken("app", "s3cret-of-app", "first-token"),
        };
        await Assert.ThrowsAnyAsync<ApiException>(() =>
            new ApiConnection(options).For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None)
        );

        Assert.Empty(server.Seen);
        await new ApiConnection(options with { HttpClientFollowsNoRedirects = true })
            .For(TestApi.Definition)
            .SendAsync(TestApi.GetRequest(), null, None);
        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task A_response_of_another_host_than_the_one_that_was_asked_is_refused()
    {
        await using var other = RawServer.Start("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        await using var server = RawServer.Start($"HTTP/1.1 302 Found\r\nLocation: {other.Address}x\r\nContent-Length: 0\r\n\r\n");
        using var http = new HttpClient();
        var caller = new ApiConnection(new ApiClientOptions { HttpClient = http, BaseAddress = server.Address }).For(TestApi.Definition);
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(new ApiRequest(Documented), null, None));

        Assert.Equal(
            $"Items_Open was sent to {server.Address.Authority} and {other.Address.Authority} responded: the HTTP client "
                + "followed a redirect. "
                + "Let it follow none: headers of its own go along.",
            exception.Message
        );
        Assert.Equal("Items_Open", exception.OperationId);
        Assert.Equal(Documented.Documentation, exception.HelpLink);
    }

    [Fact]
    public async Task A_response_that_is_refused_for_its_host_is_given_back_to_the_connection()
    {
        var content = new ContentThatTellsItsEnd();
        using var http = new HttpClient(new HandlerThatWentElsewhere(content));
        var caller = new ApiConnection(new ApiClientOptions { HttpClient = http }).For(TestApi.Definition);

        await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(new ApiRequest(TestApi.Open), null, None));

        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_relative_redirect_is_told_without_its_query()
    {
        var server = new StubServer().Content(
            static () => new StringContent(""),
            HttpStatusCode.Found,
            ("Location", "/elsewhere?token=x#y")
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => server.Caller().SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal("Items_Get failed with 302 Found: the redirect to /elsewhere is not followed", exception.Message);
    }

    private static ApiClientOptions WithKey(ApiClientOptions options) => options with { Credential = ApiCredential.ApiKey(TestApi.Key) };

    private static readonly ApiOperation Documented = new("Items_Open", "GET", "/open")
    {
        Documentation = "https://docs.example.com/items-open",
    };

    private sealed class HandlerThatWentElsewhere(HttpContent content) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(
                new HttpResponseMessage { Content = content, RequestMessage = new(HttpMethod.Get, "https://elsewhere.example.org/") }
            );
    }

    private sealed class ContentThatTellsItsEnd() : ByteArrayContent([])
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
