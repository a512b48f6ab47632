using System.Net;
using TikiSpec.Credentials;
using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

/// <summary>Whatever becomes of the one who fetches a token, the others get theirs or are told in bounded
/// time.</summary>
public sealed class TokenCacheTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ManualTime _time = new();
    private readonly TokenCache _cache = new();
    private int _fetched;

    [Fact]
    public async Task A_token_is_dropped_only_when_it_is_the_one_that_was_refused()
    {
        Assert.Equal("token-1", await GetAsync());
        _cache.Drop("token-0");
        Assert.Equal("token-1", await GetAsync());
        _cache.Drop("token-1");
        Assert.Equal("token-2", await GetAsync());
    }

    [Fact]
    public async Task A_token_that_is_still_good_is_used_when_it_cannot_be_renewed()
    {
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(59.5));
        await FailAsync();
        Assert.Equal("token-1", await GetAsync(Fail));

        _time.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAnyAsync<ApiException>(() => GetAsync(Fail));
    }

    [Fact]
    public async Task A_token_is_good_until_it_runs_out_and_not_at_that_moment()
    {
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(60));

        Assert.Equal("token-2", await GetAsync());
    }

    [Theory]
    [InlineData(58.9, false)]
    [InlineData(59, true)]
    public async Task A_token_is_renewed_from_the_time_on_that_is_meant_for_it(double minutes, bool isRenewed)
    {
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(isRenewed, await RenewsAsync());
    }

    [Theory]
    [InlineData(4.9, false)]
    [InlineData(5, true)]
    public async Task An_endpoint_that_failed_is_left_alone_for_five_seconds(double seconds, bool isRenewed)
    {
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(59));
        await FailAsync();
        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(isRenewed, await RenewsAsync());
    }

    [Fact]
    public async Task An_endpoint_that_gave_a_token_is_asked_again_as_soon_as_that_one_is_to_be_renewed()
    {
        await GetAsync(() => Task.FromResult(new AccessToken("short", _time.GetUtcNow(), _time.GetUtcNow().AddMinutes(1))));

        Assert.True(await RenewsAsync());
    }

    [Fact]
    public async Task Whoever_waits_for_a_fetch_that_fails_is_told_so_and_does_not_fetch_again()
    {
        var response = new TaskCompletionSource<AccessToken>();
        var own = GetAsync(() => response.Task);
        var other = GetAsync();
        response.SetException(new ApiException("The endpoint is down."));

        await Assert.ThrowsAnyAsync<ApiException>(() => own);
        await Assert.ThrowsAnyAsync<ApiException>(() => other);
        Assert.Equal(0, _fetched);
    }

    [Fact]
    public async Task Nobody_who_has_a_token_waits_for_an_endpoint_that_does_not_respond()
    {
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(59.5));
        var response = new TaskCompletionSource<AccessToken>();
        Assert.Equal("token-1", await GetAsync(() => response.Task));
        Assert.Equal("token-1", await GetAsync(static () => throw new InvalidOperationException("It is fetched already.")));

        _time.Advance(TimeSpan.FromMinutes(1));
        var waits = GetAsync();
        Assert.False(waits.IsCompleted);
        response.SetResult(new AccessToken("token-2", _time.GetUtcNow().AddMinutes(59), _time.GetUtcNow().AddMinutes(60)));
        Assert.Equal("token-2", await waits);
        Assert.Equal("token-2", await GetAsync());
        Assert.Equal(1, _fetched);
    }

    [Fact]
    public async Task A_client_that_is_disposed_of_ends_its_own_call_and_no_other_that_waits_for_its_token()
    {
        var credential = ApiCredential.ClientCredentials("id", "very-secret-secret");
        var asked = new TaskCompletionSource();
        using var stuck = Connect(
            credential,
            new StubServer().Then(
                async (_, token) =>
                {
                    asked.SetResult();
                    await Task.Delay(Timeout.Infinite, token);
                    return new HttpResponseMessage();
                }
            )
        );
        using var other = Connect(credential, new StubServer().Json("""{"access_token":"token-123456","expires_in":3600}"""));
        var first = CallAsync(stuck);
        await asked.Task;
        var second = CallAsync(other);
        stuck.Dispose();

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => first);
        Assert.Equal("Items_Create was given up because its client was disposed of. Nothing was sent.", exception.Message);
        Assert.IsType<ObjectDisposedException>(exception.InnerException);
        await second;
        await Assert.ThrowsAsync<ObjectDisposedException>(() => CallAsync(stuck));
    }

    [Fact]
    public async Task A_callback_that_never_ends_ends_the_call_after_its_time()
    {
        var credential = ApiCredential.RefreshToken(
            "app",
            "s3cret-of-app",
            "refresh-0",
            async (_, _) =>
            {
                _time.Advance(TimeSpan.FromMinutes(2));
                await Task.Delay(Timeout.Infinite, None);
            }
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(Connect(credential, Rotating())));

        Assert.Equal("The refresh token was replaced, and onRefreshTokenChanged did not end within 100 s.", exception.Message);
    }

    [Fact]
    public async Task A_callback_may_call_the_client_that_waits_for_it()
    {
        ApiConnection? connection = null;
        var server = Rotating();
        var credential = ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-0", (_, _) => CallAsync(connection!));
        connection = Connect(credential, server);
        await CallAsync(connection);

        Assert.Equal(
            ["Bearer token-123456", "Bearer token-123456"],
            server.Seen.Skip(1).Select(static seen => seen.Header("Authorization"))
        );
    }

    [Fact]
    public void A_caller_that_blocks_its_own_context_gets_its_token()
    {
        var connection = Connect(
            ApiCredential.ClientCredentials("id", "very-secret-secret"),
            new StubServer().Json("""{"access_token":"token-123456"}""")
        );
        var caller = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new BlockedContext());
            CallAsync(connection).GetAwaiter().GetResult();
        })
        {
            IsBackground = true,
        };
        caller.Start();

        Assert.True(caller.Join(TimeSpan.FromMinutes(1)), "What the call goes on with was left to the context that waits for it.");
    }

    private Task<string> GetAsync(Func<Task<AccessToken>>? fetch = null) => _cache.GetAsync(fetch ?? FetchAsync, _time, None).AsTask();

    /// <summary>Whether a call that has a good token makes the next one be fetched.</summary>
    private async Task<bool> RenewsAsync()
    {
        var now = _time.GetUtcNow();
        var good = await GetAsync(() => Task.FromResult(new AccessToken("renewed", now.AddHours(1), now.AddHours(1))));
        // Without the good one the next call waits for what is on its way, and fetches where nothing is.
        _cache.Drop(good);
        return await GetAsync() == "renewed";
    }

    /// <summary>A renewal that has failed, to its end: it reads the clock last, in the lock that the next call waits
    /// for.</summary>
    private async Task FailAsync()
    {
        var clock = new ListenedTime(_time);
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _cache.GetAsync(FailListened, clock, None);
        await read.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Task<AccessToken> FailListened()
        {
            clock.Read = () => read.TrySetResult();
            return Fail();
        }
    }

    private static Task<AccessToken> Fail() => throw new ApiException("The endpoint is down.");

    private Task<AccessToken> FetchAsync()
    {
        var now = _time.GetUtcNow();
        return Task.FromResult(new AccessToken("token-" + ApiText.Int32(++_fetched), now.AddMinutes(59), now.AddMinutes(60)));
    }

    private static StubServer Rotating() =>
        new StubServer().Json("""{"access_token":"token-123456","refresh_token":"refresh-1","expires_in":3600}""");

    private ApiConnection Connect(ApiCredential credential, StubServer server) =>
        new(
            new ApiClientOptions
            {
                HttpMessageHandler = server,
                Credential = credential,
                TimeProvider = _time,
            }
        );

    private static async Task CallAsync(ApiConnection connection) =>
        await connection.For(TestApi.Definition).SendAsync(new ApiRequest(TestApi.Create), null, None).ConfigureAwait(false);

    private sealed class ListenedTime(TimeProvider time) : TimeProvider
    {
        public Action? Read { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            var now = time.GetUtcNow();
            Read?.Invoke();
            return now;
        }
    }

    private sealed class BlockedContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
            // Whoever would run it is waiting.
        }
    }
}
