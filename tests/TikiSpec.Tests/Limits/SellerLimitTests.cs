using System.Net;
using System.Threading.RateLimiting;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Limits;

/// <summary>The limit of the spec is a seller's, whatever clients act for him.</summary>
public sealed class SellerLimitTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ApiDefinition Limited = new("limited.v1")
    {
        Servers = TestApi.Definition.Servers,
        Security = TestApi.Definition.Security,
        RateLimit = new(2, 100),
    };

    private readonly ManualTime _time = new();

    [Fact]
    public async Task Two_clients_with_one_key_share_one_limit()
    {
        var server = new StubServer().Json("{}");
        var (one, other) = (Caller(server, Key("shared-1")), Caller(server, Key("shared-1")));
        await SendAsync(one);
        await SendAsync(other);
        var waiting = SendAsync(one);

        Assert.Equal((2, false), (server.Seen.Count, waiting.IsCompleted));
        _time.Advance(TimeSpan.FromSeconds(101));
        await waiting;
    }

    [Fact]
    public async Task Two_sellers_do_not_wait_for_each_other_and_neither_do_two_services()
    {
        var server = new StubServer().Json("{}");
        foreach (var key in (string[])["alone-1", "alone-2"])
        {
            var caller = Caller(server, Key(key));
            await SendAsync(caller);
            await SendAsync(caller);
        }
        var elsewhere = Caller(server, Key("alone-1"), options => options with { BaseAddress = new Uri("https://other.example.com") });
        await SendAsync(elsewhere);

        Assert.Equal(5, server.Seen.Count);
    }

    [Fact]
    public async Task An_application_is_known_by_its_credential()
    {
        var server = new StubServer().Json("""{"access_token":"token-1","expires_in":3600}""").Json("{}");
        var credential = ApiCredential.ClientCredentials("app", "s3cret-of-app");
        var (one, other) = (Caller(server, credential), Caller(server, credential));
        await SendAsync(one);
        await SendAsync(other);

        Assert.False(SendAsync(other).IsCompleted);
    }

    [Fact]
    public async Task Each_attempt_counts_and_the_wait_is_not_the_attempts()
    {
        var server = new StubServer().Json("{}", HttpStatusCode.ServiceUnavailable).Json("{}");
        var caller = Caller(server, Key("attempts-1"), static options => options with { Timeout = TimeSpan.FromSeconds(90) });
        await SendAsync(caller);
        var waiting = SendAsync(caller);
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(101));

        await waiting;
        Assert.Equal(3, server.Seen.Count);
    }

    [Fact]
    public async Task It_can_be_switched_off_and_replaced()
    {
        var server = new StubServer().Json("{}");
        var off = Caller(server, Key("off-1"), static options => options with { LimitsRate = false });
        for (var call = 0; call < 5; call++)
            await SendAsync(off);
        using var own = new ConcurrencyLimiter(new() { PermitLimit = 1 });
        await SendAsync(Caller(server, Key("off-1"), options => options with { RateLimiter = own }));

        Assert.Equal(6, server.Seen.Count);
        Assert.Equal(1, own.GetStatistics()!.TotalSuccessfulLeases);
    }

    [Fact]
    public async Task A_limiter_that_refuses_ends_the_call_before_it_is_sent()
    {
        var server = new StubServer().Json("{}");
        using var full = new ConcurrencyLimiter(new() { PermitLimit = 1 });
        using var lease = full.AttemptAcquire();
        var caller = Caller(server, Key("full-1"), options => options with { RateLimiter = full });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(caller));

        Assert.Equal(
            ("Items_Get was not sent: the rate limiter gives no permit.", ApiFailure.NotSent),
            (exception.Message, exception.Failure)
        );
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task A_limiter_that_fails_fails_the_call_as_others_do()
    {
        var server = new StubServer().Json("{}");
        var gone = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1 });
        await gone.DisposeAsync();
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            SendAsync(Caller(server, Key("gone-1"), options => options with { RateLimiter = gone }))
        );

        Assert.StartsWith(
            "Items_Get was not sent: the rate limiter failed with ObjectDisposedException: ",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(ApiFailure.NotSent, exception.Failure);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task The_time_of_the_whole_call_ends_the_wait_for_its_turn()
    {
        _time.JumpLimit = TimeSpan.Zero;
        var server = new StubServer().Json("{}");
        var caller = Caller(server, Key("total-1"), static options => options with { TotalTimeout = TimeSpan.FromSeconds(30) });
        await SendAsync(caller);
        await SendAsync(caller);
        var waiting = SendAsync(caller);
        _time.Advance(TimeSpan.FromSeconds(30));
        var exception = await Assert.ThrowsAsync<ApiTransportException>(() => waiting);

        Assert.Equal("Items_Get was not done within 30 s in all, after 0 attempts. Nothing was sent.", exception.Message);
        Assert.Equal(ApiFailure.NotSent, exception.Failure);
    }

    private ApiCaller Caller(StubServer server, ApiCredential credential, Func<ApiClientOptions, ApiClientOptions>? change = null) =>
        server.Caller(
            options =>
            {
                options = options with { Credential = credential, TimeProvider = _time };
                return change is null ? options : change(options);
            },
            Limited
        );

    private static ApiCredential Key(string text) => ApiCredential.ApiKey(nameof(SellerLimitTests) + text);

    private static Task SendAsync(ApiCaller caller) => caller.SendAsync(TestApi.GetRequest(), null, None);
}
