using System.Diagnostics;
using System.Net;
using System.Text;
using TikiSpec.Credentials;
using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

public sealed class ClientCredentialsTests
{
    private const string Secret = "s3cr3t/+ü";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ManualTime _time = new();
    private int _tokens;

    [Fact]
    public async Task A_token_is_fetched_once_and_sent_with_each_call()
    {
        var server = Server();
        var caller = Caller(server);
        for (var call = 0; call < 3; call++)
            await caller.SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal("https://api.example.com/sc/oauth2/token", server.Seen[0].Address);
        Assert.Equal("POST", server.Seen[0].Method);
        Assert.Equal("grant_type=client_credentials", server.Seen[0].Body);
        Assert.Equal(
            "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("my%20app:s3cr3t%2F%2B%C3%BC")),
            server.Seen[0].Header("Authorization")
        );
        Assert.Equal(
            ["Bearer token-1", "Bearer token-1", "Bearer token-1"],
            server.Seen.Skip(1).Select(static seen => seen.Header("Authorization"))
        );
    }

    [Fact]
    public async Task The_secret_may_travel_in_the_body()
    {
        var server = Server();
        await Caller(server, ApiCredential.ClientCredentials("my app", Secret, ClientSecretLocation.Body, "product order"))
            .SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal(
            "grant_type=client_credentials&scope=product+order&client_id=my+app&client_secret=s3cr3t%2F%2B%C3%BC",
            server.Seen[0].Body
        );
        Assert.Null(server.Seen[0].Header("Authorization"));
    }

    [Fact]
    public async Task The_token_endpoint_moves_with_the_address_of_the_API()
    {
        var server = Server();
        await Caller(server, change: static options => options with { BaseAddress = new Uri("http://localhost:5005") })
            .SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal(
            ["http://localhost:5005/sc/oauth2/token", "http://localhost:5005/integration/v1/items/1"],
            server.Seen.Select(static seen => seen.Address)
        );
    }

    [Fact]
    public async Task The_secret_never_goes_over_plain_http_to_another_machine()
    {
        var server = Server();
        var credential = ApiCredential.ClientCredentials("id", Secret, tokenEndpoint: new Uri("http://login.example.com/token"));

        Assert.Contains(
            "only over https",
            (
                await Assert.ThrowsAnyAsync<ApiException>(() => Caller(server, credential).SendAsync(TestApi.GetRequest(), null, None))
            ).Message,
            StringComparison.Ordinal
        );
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task A_token_is_replaced_a_minute_before_it_runs_out()
    {
        var server = Server(expiresIn: 3600);
        var caller = Caller(server);
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        _time.Advance(TimeSpan.FromSeconds(3539));
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        Assert.Equal(1, _tokens);

        // Beside the calls, which have a token.
        _time.Advance(TimeSpan.FromSeconds(1));
        var asking = Stopwatch.StartNew();
        while (server.Seen[^1].Header("Authorization") != "Bearer token-2")
        {
            Assert.True(asking.Elapsed < TimeSpan.FromSeconds(30), "No call had the new token for 30 seconds.");
            await caller.SendAsync(TestApi.GetRequest(), null, None);
        }

        Assert.Equal(2, _tokens);
    }

    [Fact]
    public async Task Calls_at_the_same_time_share_one_fetch()
    {
        var release = new TaskCompletionSource();
        var server = new StubServer().Then(
            async (seen, _) =>
            {
                if (seen.Address.EndsWith("/token", StringComparison.Ordinal))
                    await release.Task;
                return Response(seen);
            }
        );
        var caller = Caller(server);
        var calls = Enumerable.Range(0, 20).Select(_ => caller.SendAsync(TestApi.GetRequest(), null, None)).ToArray();
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(1, _tokens);
        Assert.Equal(21, server.Seen.Count);
    }

    [Fact]
    public async Task One_caller_that_gives_up_does_not_end_the_fetch_for_the_others()
    {
        using var cancel = new CancellationTokenSource();
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var server = new StubServer().Then(
            async (seen, token) =>
            {
                entered.TrySetResult();
                if (seen.Address.EndsWith("/token", StringComparison.Ordinal))
                    await release.Task.WaitAsync(token);
                return Response(seen);
            }
        );
        var caller = Caller(server);
        var first = caller.SendAsync(TestApi.GetRequest(), null, cancel.Token);
        await entered.Task;
        var second = caller.SendAsync(TestApi.GetRequest(), null, None);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult();
        await second;

        Assert.Equal(1, _tokens);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_the_call_repeated_with_its_body()
    {
        var server = Server(refused: "Bearer token-1");
        var caller = Caller(server);
        var request = new ApiRequest(TestApi.Create);
        request.SetTextBody("x");
        await caller.SendAsync(request, null, None);

        Assert.Equal(
            ["Bearer token-1", "Bearer token-2"],
            server.Seen.Where(static seen => seen.Body == "x").Select(static seen => seen.Header("Authorization"))
        );
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        Assert.Equal(2, _tokens);
    }

    [Fact]
    public async Task A_refused_token_is_dropped_also_where_the_call_cannot_be_repeated()
    {
        var server = Server(refused: "Bearer token-1");
        var caller = Caller(server);
        var request = new ApiRequest(TestApi.Create);
        request.SetContent(new StringContent("once"));
        await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(request, null, None));
        await caller.SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal("Bearer token-2", server.Seen[^1].Header("Authorization"));
    }

    [Fact]
    public async Task A_server_that_refuses_every_token_is_asked_twice_and_no_more()
    {
        var server = Server(refused: "Bearer");
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Caller(server).SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal(HttpStatusCode.Unauthorized, exception.Status);
        Assert.Equal(2, _tokens);
        Assert.Equal(4, server.Seen.Count);
    }

    [Fact]
    public async Task A_refused_application_is_told_without_its_secret()
    {
        var server = new StubServer().Json(
            $$"""{"error":"invalid_client","error_description":"Client {{Secret}} failed","error_hint":"Check it.","status_code":401}""",
            HttpStatusCode.Unauthorized
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Caller(server).SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal("OAuth2_Token failed with 401 Unauthorized: invalid_client: Client *** failed Check it.", exception.Message);
        Assert.DoesNotContain(Secret, exception.ToString() + exception.RawBody + exception.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":"a\r\nb"}""")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{\"access_token\":\"s3cr3t-token\" broken")]
    public async Task A_response_without_a_token_is_told(string body)
    {
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            Caller(new StubServer().Json(body)).SendAsync(TestApi.GetRequest(), null, None)
        );

        Assert.Equal("OAuth2_Token got the response 200 without an access token.", exception.Message);
        Assert.Equal((HttpStatusCode.OK, "OAuth2_Token"), (exception.Status, exception.OperationId));
        Assert.DoesNotContain("s3cr3t", exception.ToString() + exception.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_endpoint_that_cannot_be_reached_is_told()
    {
        var server = new StubServer().Fails(static () => new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Caller(server).SendAsync(TestApi.GetRequest(), null, None));
        Assert.Equal("OAuth2_Token could not reach api.example.com: no such host. Nothing was sent.", exception.Message);
    }

    [Fact]
    public async Task A_failed_fetch_is_tried_anew_by_the_next_call()
    {
        var server = new StubServer().Json("{}", HttpStatusCode.BadRequest).Then((seen, _) => Task.FromResult(Response(seen)));
        var caller = Caller(server);
        await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));
        await caller.SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal(1, _tokens);
    }

    [Fact]
    public async Task A_spec_without_a_token_endpoint_needs_one_in_the_credential()
    {
        var definition = new ApiDefinition("test.v1")
        {
            Servers = TestApi.Definition.Servers,
            Security = [ApiSecurityScheme.Bearer("oauth2")],
        };
        var options = new ApiClientOptions
        {
            HttpMessageHandler = Server(),
            TimeProvider = _time,
            Credential = ApiCredential.ClientCredentials("id", Secret),
        };
        using var connection = new ApiConnection(options);

        Assert.Contains(
            "no token endpoint",
            (
                await Assert.ThrowsAnyAsync<ApiException>(() => connection.For(definition).SendAsync(TestApi.GetRequest(), null, None))
            ).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("\"3600\"", 3540)]
    [InlineData("60", 30)]
    [InlineData("0", 0)]
    [InlineData("-5", 0)]
    [InlineData("null", 3540)]
    [InlineData("\"soon\"", 3540)]
    [InlineData("9223372036854775807", 315359940)]
    public void The_lifetime_is_read_with_care(string expiresIn, long seconds)
    {
        var token = AccessToken.Read(ApiValue.Parse($$"""{"access_token":"x","expires_in":{{expiresIn}}}"""), _time.GetUtcNow())!;

        Assert.Equal(seconds, (token.RenewAt - _time.GetUtcNow()).TotalSeconds);
    }

    private ApiCaller Caller(
        StubServer server,
        ApiCredential? credential = null,
        Func<ApiClientOptions, ApiClientOptions>? change = null
    ) =>
        server.Caller(options =>
            (change ?? (static same => same))(options) with
            {
                Credential = credential ?? ApiCredential.ClientCredentials("my app", Secret),
                TimeProvider = _time,
            }
        );

    private StubServer Server(int expiresIn = 3600, string? refused = null) =>
        new StubServer().Then((seen, _) => Task.FromResult(Response(seen, expiresIn, refused)));

    private HttpResponseMessage Response(SeenRequest seen, int expiresIn = 3600, string? refused = null)
    {
        if (seen.Address.EndsWith("/token", StringComparison.Ordinal))
        {
            var number = Interlocked.Increment(ref _tokens);
            return new HttpResponseMessage
            {
                Content = new StringContent($$"""{"access_token":"token-{{number}}","token_type":"bearer","expires_in":{{expiresIn}}}"""),
            };
        }
        var isRefused = refused is not null && seen.Header("Authorization")?.StartsWith(refused, StringComparison.Ordinal) == true;
        return new HttpResponseMessage(isRefused ? HttpStatusCode.Unauthorized : HttpStatusCode.OK) { Content = new StringContent("{}") };
    }
}
