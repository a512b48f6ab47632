using System.Net;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

public sealed class RefreshTokenTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Uri Return = new("https://shop.example.com/back?x=1");
    private readonly ManualTime _time = new();
    private readonly List<string> _kept = [];
    private int _tokens;

    [Fact]
    public async Task A_refresh_token_buys_access_tokens_and_is_replaced_with_each()
    {
        var server = Server();
        var caller = Caller(server, ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-0", KeepAsync));
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        _time.Advance(TimeSpan.FromHours(2));
        await caller.SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal(
            ["grant_type=refresh_token&refresh_token=refresh-0", "grant_type=refresh_token&refresh_token=refresh-1"],
            TokenRequests(server)
        );
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], Calls(server));
        Assert.Equal(["refresh-1", "refresh-2"], _kept);
    }

    [Fact]
    public async Task A_code_is_exchanged_once_and_its_refresh_token_goes_on()
    {
        var server = Server();
        var caller = Caller(
            server,
            ApiCredential.AuthorizationCode("app", "s3cret-of-app", "code-7", Return, KeepAsync, ClientSecretLocation.Body)
        );
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        _time.Advance(TimeSpan.FromHours(2));
        await caller.SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal(
            [
                "grant_type=authorization_code&code=code-7&redirect_uri=https%3A%2F%2Fshop.example.com%2Fback%3Fx%3D1"
                    + "&client_id=app&client_secret=s3cret-of-app",
                "grant_type=refresh_token&refresh_token=refresh-1&client_id=app&client_secret=s3cret-of-app",
            ],
            TokenRequests(server)
        );
    }

    [Fact]
    public async Task A_refresh_token_that_is_not_replaced_stays_good()
    {
        var server = Server(rotates: false);
        var caller = Caller(server, ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-0", KeepAsync));
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        _time.Advance(TimeSpan.FromHours(2));
        await caller.SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal(2, TokenRequests(server).Count(static form => form.EndsWith("refresh_token=refresh-0", StringComparison.Ordinal)));
        Assert.Empty(_kept);
    }

    [Fact]
    public async Task A_code_without_a_refresh_token_is_not_shown_twice()
    {
        var server = Server(rotates: false);
        var caller = Caller(server, ApiCredential.AuthorizationCode("app", "s3cret-of-app", "code-7", Return));
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        _time.Advance(TimeSpan.FromHours(2));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));

        Assert.Contains("leave must be given again", exception.Message, StringComparison.Ordinal);
        Assert.Single(TokenRequests(server));
    }

    [Fact]
    public async Task What_may_be_used_once_is_not_sent_again_when_nobody_knows_whether_it_arrived()
    {
        var server = new StubServer().Json("{}", HttpStatusCode.BadGateway);
        var caller = Caller(server, ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-0"));
        await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));

        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task A_token_that_cannot_be_kept_fails_the_call_and_is_not_lost()
    {
        var server = Server();
        var isFull = true;
        var caller = Caller(
            server,
            ApiCredential.RefreshToken(
                "app",
                "s3cret-of-app",
                "refresh-0",
                (token, _) => isFull ? throw new IOException("full") : KeepAsync(token, None)
            )
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));
        Assert.Equal("The refresh token was replaced, and onRefreshTokenChanged failed with IOException: full.", exception.Message);
        isFull = false;
        await caller.SendAsync(TestApi.GetRequest(), null, None);

        Assert.EndsWith("refresh_token=refresh-1", TokenRequests(server).Last(), StringComparison.Ordinal);
        Assert.Equal(["refresh-2"], _kept);
    }

    [Fact]
    public async Task A_refresh_token_is_not_shown_to_another_service()
    {
        var credential = ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-0");
        await Caller(Server(), credential).SendAsync(TestApi.GetRequest(), null, None);
        _time.Advance(TimeSpan.FromHours(2));
        var other = Server();
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            Caller(other, credential, "https://other.example.com").SendAsync(TestApi.GetRequest(), null, None)
        );

        Assert.Contains("belongs to api.example.com", exception.Message, StringComparison.Ordinal);
        Assert.Empty(other.Seen);
    }

    [Fact]
    public async Task A_server_that_repeats_the_refresh_token_does_not_get_it_told()
    {
        var server = new StubServer().Json(
            """{"error":"invalid_grant","error_description":"refresh-token-0 of s3cret-of-app is used"}""",
            HttpStatusCode.BadRequest
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            Caller(server, ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-token-0"))
                .SendAsync(TestApi.GetRequest(), null, None)
        );

        Assert.Equal("OAuth2_Token failed with 400 Bad Request: invalid_grant: *** of *** is used", exception.Message);
    }

    [Fact]
    public async Task An_access_token_that_is_refused_is_replaced_and_the_call_sent_again()
    {
        var server = Server();
        var isFirst = true;
        var refusing = new StubServer().Then(
            (seen, token) =>
            {
                if (seen.Address.EndsWith("/token", StringComparison.Ordinal) || !isFirst)
                    return server.RespondAsync(seen, token);
                isFirst = false;
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized));
            }
        );
        await Caller(refusing, ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-0")).SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], Calls(refusing));
    }

    [Fact]
    public async Task A_token_endpoint_of_the_credentials_goes_before_the_specs_and_without_any_that_is_told()
    {
        var server = Server();
        var own = ApiCredential.RefreshToken(
            "app",
            "s3cret-of-app",
            "refresh-0",
            tokenEndpoint: new Uri("https://login.example.com/own/token")
        );
        await Caller(server, own).SendAsync(TestApi.GetRequest(), null, None);
        Assert.Equal("https://login.example.com/own/token", server.Seen[0].Address);

        var definition = new Runtime.ApiDefinition("test.v1")
        {
            Servers = TestApi.Definition.Servers,
            Security = [Runtime.ApiSecurityScheme.OAuth2("oauth2")],
        };
        var none = ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-0");
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server.Caller(options => options with { Credential = none }, definition).SendAsync(TestApi.GetRequest(), null, None)
        );
        Assert.Equal("The spec names no token endpoint; name one with the credential.", exception.Message);
        Assert.Equal("refresh token", none.ToString());
    }

    private Task KeepAsync(string token, CancellationToken cancellationToken)
    {
        _kept.Add(token);
        return Task.CompletedTask;
    }

    private StubServer Server(bool rotates = true) =>
        new StubServer().Then(
            (seen, _) =>
            {
                var body = "{}";
                if (seen.Address.EndsWith("/token", StringComparison.Ordinal))
                {
                    _tokens++;
                    var next = rotates ? FormattableString.Invariant($",\"refresh_token\":\"refresh-{_tokens}\"") : "";
                    body = FormattableString.Invariant($$"""{"access_token":"token-{{_tokens}}","expires_in":3600{{next}}}""");
                }
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) });
            }
        );

    private static IEnumerable<string> TokenRequests(StubServer server) =>
        server.Seen.Where(static seen => seen.Address.EndsWith("/token", StringComparison.Ordinal)).Select(static seen => seen.Body!);

    private static IEnumerable<string?> Calls(StubServer server) =>
        server
            .Seen.Where(static seen => !seen.Address.EndsWith("/token", StringComparison.Ordinal))
            .Select(static seen => seen.Header("Authorization"));

    private Runtime.ApiCaller Caller(StubServer server, ApiCredential credential, string? address = null) =>
        server.Caller(options =>
            options with
            {
                Credential = credential,
                TimeProvider = _time,
                BaseAddress = address is null ? null : new Uri(address),
            }
        );
}
