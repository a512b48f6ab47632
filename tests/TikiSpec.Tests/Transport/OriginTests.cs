using System.Net;
using TikiSpec.Credentials;
using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Sending;

namespace TikiSpec.Tests.Transport;

/// <summary>A credential goes to the server that it is for, and nowhere else.</summary>
public sealed class OriginTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(".evil.example/y")]
    [InlineData("@other.example/y")]
    [InlineData(":80/y")]
    [InlineData("y")]
    [InlineData("")]
    public async Task A_path_without_its_slash_is_refused(string path)
    {
        var server = new StubServer().Json("{}");
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            server.Caller(WithKey).SendAsync(new ApiRequest(new ApiOperation("Xs_Get", "GET", path)), null, None)
        );

        Assert.StartsWith(
            $"Xs_Get was not sent: its path \"{path}\" does not begin with a slash.",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(server.Seen);
    }

    [Theory]
    [InlineData("https://api.example.com:444/x")]
    [InlineData("http://api.example.com/x")]
    [InlineData("https://api.example.com.evil.example/x")]
    [InlineData("https://api.example.com@evil.example/x")]
    public void An_address_of_another_origin_gets_no_credential(string address)
    {
        var guard = new CredentialGuard(new ApiClientOptions());
        var exception = Assert.ThrowsAny<ApiException>(() => guard.Check(Call(address)));

        Assert.Contains("the credential is for api.example.com alone", exception.Message, StringComparison.Ordinal);
        guard.Check(Call("https://API.example.com:443/y"));
    }

    [Theory]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("http://127.0.0.1.nip.io", false)]
    [InlineData("http://127.1.2.3", true)]
    [InlineData("http://[::ffff:127.0.0.1]:5005", true)]
    public void Only_what_cannot_be_another_machine_is_this_one(string address, bool isThisMachine) =>
        Assert.Equal(isThisMachine, Origin.IsThisMachine(new Uri(address)));

    [Theory]
    [InlineData("?action=list", "?action=list&q=1")]
    [InlineData("", "?q=1")]
    public async Task A_path_may_have_a_query_of_its_own(string own, string expected)
    {
        var server = new StubServer().Json("{}");
        var request = new ApiRequest(new ApiOperation("Xs_Get", "GET", "/x" + own));
        request.AddQuery("q", "1");
        await server.Caller().SendAsync(request, null, None);

        Assert.EndsWith("/x" + expected, server.Only.Address, StringComparison.Ordinal);
    }

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

        Assert.Contains("set HttpClientFollowsNoRedirects", exception.Message, StringComparison.Ordinal);
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

    [Fact]
    public async Task The_address_of_a_given_client_is_used_and_two_addresses_are_refused()
    {
        var server = new StubServer().Json("{}");
        using var http = new HttpClient(server) { BaseAddress = new Uri("https://proxy.example.org/tiki/") };
        await new ApiConnection(new ApiClientOptions { HttpClient = http })
            .For(TestApi.Definition)
            .SendAsync(new ApiRequest(TestApi.Open), null, None);
        Assert.Equal("https://proxy.example.org/tiki/integration/v1/open", server.Only.Address);

        _ = new ApiConnection(new ApiClientOptions { HttpClient = http, BaseAddress = http.BaseAddress });
        var exception = Assert.Throws<ArgumentException>(() =>
            new ApiConnection(new ApiClientOptions { HttpClient = http, BaseAddress = new Uri("https://other.example.org") })
        );
        Assert.Contains("set one of them", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_addresses_are_told_without_what_is_secret_in_them()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://user:pass-1234@proxy.example.org/a?key=pass-5678") };
        var exception = Assert.Throws<ArgumentException>(() =>
            new ApiConnection(new ApiClientOptions { HttpClient = http, BaseAddress = new Uri("https://user:pass-9999@x.example.org/b") })
        );

        Assert.Contains("https://x.example.org/b", exception.Message, StringComparison.Ordinal);
        Assert.Contains("https://proxy.example.org/a:", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_with_a_password_is_refused_without_telling_it()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            ServerAddress.Resolve(
                TestApi.Definition,
                new ApiClientOptions { BaseAddress = new Uri("https://user:pass-1234@x.example.com") }
            )
        );

        Assert.DoesNotContain("pass-1234", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_of_one_response_do_not_go_out_with_the_next_request()
    {
        await using var server = RawServer.Start(
            "HTTP/1.1 200 OK\r\nSet-Cookie: session=1; Path=/\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
        );
        using var connection = new ApiConnection(new ApiClientOptions { BaseAddress = server.Address });
        for (var call = 0; call < 2; call++)
            await connection.For(TestApi.Definition).SendAsync(new ApiRequest(TestApi.Open), null, None);

        Assert.Equal(2, server.Requests.Count);
        Assert.DoesNotContain("session", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_to_this_machine_go_past_the_proxy()
    {
        var proxy = new OutwardProxy(static () => new WebProxy("http://proxy.example.com:3128"));

        Assert.True(proxy.IsBypassed(new Uri("http://localhost:5005")));
        Assert.Null(proxy.GetProxy(new Uri("http://127.0.0.1:5005/x")));
        Assert.Equal(new Uri("http://proxy.example.com:3128"), proxy.GetProxy(new Uri("https://api.example.com")));
    }

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\r\nX-Injected: 1")]
    [InlineData("a\0b")]
    [InlineData("đị")]
    [InlineData("a\u0085b")]
    [InlineData("a\u0001b")]
    [InlineData("a\u007fb")]
    public async Task A_header_that_cannot_be_sent_is_refused_at_once(string value)
    {
        var server = new StubServer().Json("{}");
        var request = new ApiRequest(TestApi.Open);
        request.AddHeader("X-Test", value);
        await Assert.ThrowsAsync<ArgumentException>(() => server.Caller().SendAsync(request, null, None));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            server.Caller().SendAsync(new ApiRequest(TestApi.Open), new CallOptions { Headers = [new("X-Test", value)] }, None)
        );

        Assert.Throws<ArgumentException>(() => new ApiClientOptions { UserAgent = value });
        Assert.Empty(server.Seen);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("content-length", "5")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Connection", "Upgrade")]
    [InlineData("Upgrade", "websocket")]
    public async Task A_header_by_which_a_request_is_led_or_ended_is_the_connections_to_set(string name, string value)
    {
        var server = new StubServer().Json("{}");
        var call = new CallOptions { Headers = [new(name, value)] };
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            server.Caller().SendAsync(new ApiRequest(TestApi.Open), call, None)
        );

        Assert.StartsWith($"The header \"{name}\" cannot be sent: the connection sets it", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Seen);
    }

    private static ApiClientOptions WithKey(ApiClientOptions options) => options with { Credential = ApiCredential.ApiKey(TestApi.Key) };

    private static PreparedCall Call(string address) =>
        new()
        {
            Operation = TestApi.Open,
            Address = new Uri(address),
            Server = new Uri("https://api.example.com/v1"),
            Headers = [],
            Content = null,
            CanRepeat = true,
            Timeout = TimeSpan.FromSeconds(1),
            MaxRetries = 0,
            Credentials = [],
            Secrets = new SecretFilter(static () => []),
        };

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
