using System.Net;
using System.Net.Sockets;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

/// <summary>Over real sockets: what servers do that no handler imitates.</summary>
public sealed class ConnectionTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_response_over_a_socket_is_read()
    {
        await using var server = RawServer.Start(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 23\r\n\r\n{\"item_id\":1,\"sku\":\"x\"}"
        );

        Assert.Equal("x", (await GetAsync(server)).Sku);
        Assert.StartsWith("GET /integration/v1/items/1 HTTP/1.1", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("tiki-api: " + TestApi.Key, server.Requests[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"item_id\":1,")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"ite")]
    [InlineData("SSH-2.0-nonsense\r\n\r\n")]
    public async Task A_connection_that_is_cut_is_told_and_tried_again_where_that_is_safe(string response)
    {
        await using var server = RawServer.Start(response);
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => GetAsync(server));

        // The handler itself tries again where a connection closes without a word.
        Assert.True(server.Requests.Count >= 3);
        Assert.Null(exception.Status);
        Assert.NotNull(exception.InnerException);
        Assert.StartsWith("Items_Get lost the connection to 127.0.0.1:", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestApi.Key, exception.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The framework says "see inner exception", which nobody does who reads a log.</summary>
    [Theory]
    [InlineData(HttpRequestError.SecureConnectionError, "Items_Get could not reach api.example.com: The certificate has expired. Nothing")]
    [InlineData(HttpRequestError.ResponseEnded, "Items_Get lost the connection to api.example.com: The certificate has expired.")]
    [InlineData(HttpRequestError.Unknown, "Items_Get lost the connection to api.example.com: The certificate has expired.")]
    [InlineData(HttpRequestError.ConnectionError, "Items_Get could not reach api.example.com: See inner exception. Nothing")]
    public async Task The_reason_is_told_that_stands_within(HttpRequestError error, string expected)
    {
        var server = new StubServer().Fails(() =>
            new HttpRequestException(
                error,
                "See inner exception.",
                new HttpRequestException(HttpRequestError.Unknown, "See inner exception.", new IOException("The certificate has expired"))
            )
        );
        var call = server.Caller().SendAsync(TestApi.GetRequest(), new CallOptions { MaxRetries = 0 }, None);
        var exception = await Assert.ThrowsAsync<ApiTransportException>(() => call);

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task A_connection_that_is_cut_once_costs_one_more_attempt()
    {
        await using var server = RawServer.Start("", "HTTP/1.1 200 OK\r\nContent-Length: 23\r\n\r\n{\"item_id\":1,\"sku\":\"x\"}");

        Assert.Equal("x", (await GetAsync(server)).Sku);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("x")]
    [InlineData(null)]
    public async Task A_post_whose_connection_was_cut_is_not_sent_again(string? body)
    {
        await using var server = RawServer.Start("");
        using var connection = Connect(server.Address);
        var request = new ApiRequest(TestApi.Create);
        if (body is not null)
            request.SetTextBody(body);

        await Assert.ThrowsAnyAsync<ApiException>(() => connection.For(TestApi.Definition).SendAsync(request, null, None));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        // Taken, so that it is nobody else's, and closed.
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)silent.LocalEndPoint!).Port}");
        using var connection = Connect(address);
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            connection.For(TestApi.Definition).SendAsync(new ApiRequest(TestApi.Create), null, None)
        );

        Assert.StartsWith($"Items_Create could not reach {address.Authority}: ", exception.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Theory]
    [InlineData("407 Proxy Authentication Required", 1)]
    [InlineData("403 Forbidden", 1)]
    [InlineData("503 Service Unavailable", 3)]
    public async Task A_proxy_that_lets_nothing_through_is_told_apart_from_the_server(string refusal, int attempts)
    {
        await using var proxy = RawServer.Start($"HTTP/1.1 {refusal}\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, Proxy = new WebProxy(proxy.Address) };
        using var connection = new ApiConnection(
            new ApiClientOptions
            {
                HttpMessageHandler = handler,
                Credential = ApiCredential.AccessToken(TestApi.Key),
                Retry = new() { Delay = TimeSpan.FromMilliseconds(1) },
            }
        );
        var exception = await Assert.ThrowsAsync<ApiTransportException>(() =>
            connection.For(TestApi.Definition).SendAsync(new ApiRequest(TestApi.Create), null, None)
        );

        Assert.Equal(
            $"Items_Create could not reach api.example.com: the proxy on the way refuses with {refusal[..3]}. Nothing was sent.",
            exception.Message
        );
        Assert.Equal(ApiFailure.NotSent, exception.Failure);
        // A tunnel may come about the next time, with any method; a password that is missing stays so.
        Assert.Equal(attempts, proxy.Requests.Count);
        Assert.All(proxy.Requests, static request => Assert.DoesNotContain(TestApi.Key, request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proxy_of_plain_http_that_wants_a_password_is_told()
    {
        await using var proxy = RawServer.Start("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, Proxy = new WebProxy(proxy.Address) };
        using var connection = new ApiConnection(
            new ApiClientOptions { HttpMessageHandler = handler, BaseAddress = new Uri("http://api.example.com") }
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            connection.For(TestApi.Definition).SendAsync(new ApiRequest(TestApi.Open), null, None)
        );

        Assert.Equal("Items_Open failed with 407 No: the proxy on the way wants a name and a password", exception.Message);
    }

    [Fact]
    public async Task A_client_for_each_call_leaves_no_connection_behind_for_each()
    {
        var accepted = 0;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var serving = ServeAsync();
        for (var call = 0; call < 20; call++)
        {
            using var connection = Connect(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
            await connection.For(TestApi.Definition).SendAsync(new ApiRequest(TestApi.Open), null, None);
        }

        await stop.CancelAsync();
        await serving;
        Assert.Equal(1, accepted);

        async Task ServeAsync()
        {
            var connections = new List<Task>();
            try
            {
                while (true)
                {
                    var client = await listener.AcceptTcpClientAsync(stop.Token);
                    accepted++;
                    connections.Add(RespondAsync(client));
                }
            }
            catch (OperationCanceledException)
            {
                await Task.WhenAll(connections);
            }
        }

        async Task RespondAsync(TcpClient client)
        {
            using (client)
            {
                var buffer = new byte[16 * 1024];
                try
                {
                    while (await client.GetStream().ReadAsync(buffer, stop.Token) > 0)
                        await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray(), stop.Token);
                }
                catch (OperationCanceledException)
                {
                    // The test is over.
                }
            }
        }
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_takes_no_key_along()
    {
        await using var other = RawServer.Start("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        await using var server = RawServer.Start(
            $"HTTP/1.1 302 Found\r\nLocation: {other.Address}elsewhere?token=x\r\nContent-Length: 0\r\n\r\n"
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => GetAsync(server));

        Assert.Equal($"Items_Get failed with 302 Found: the redirect to {other.Address}elsewhere is not followed", exception.Message);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public void A_handler_that_follows_redirects_is_refused_because_a_key_would_go_along()
    {
        using var sockets = new SocketsHttpHandler();
        using var client = new HttpClientHandler();
        using var wrapped = new Wrapper(sockets);

        foreach (var handler in (HttpMessageHandler[])[sockets, client, wrapped])
        {
            var exception = Assert.Throws<ArgumentException>(() =>
                new ApiConnection(new ApiClientOptions { HttpMessageHandler = handler })
            );
            Assert.Contains("Set its AllowAutoRedirect to false.", exception.Message, StringComparison.Ordinal);
        }
        sockets.AllowAutoRedirect = false;
        new ApiConnection(new ApiClientOptions { HttpMessageHandler = wrapped }).Dispose();
    }

    private sealed class Wrapper(HttpMessageHandler inner) : DelegatingHandler(inner);

    private static async Task<Item> GetAsync(RawServer server)
    {
        using var connection = Connect(server.Address);
        return await connection.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), Item.ReadJson, null, None);
    }

    private static ApiConnection Connect(Uri address) =>
        new(
            new ApiClientOptions
            {
                BaseAddress = address,
                Credentials = new Dictionary<string, ApiCredential>
                {
                    ["key"] = ApiCredential.ApiKey(TestApi.Key),
                    ["oauth2"] = ApiCredential.AccessToken(TestApi.Key),
                },
                TimeProvider = new ManualTime(),
            }
        );
}
