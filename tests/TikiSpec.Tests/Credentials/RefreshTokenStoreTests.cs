using System.Net;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

/// <summary>Two processes act for one seller: each use of a refresh token replaces it for both.</summary>
public sealed class RefreshTokenStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ManualTime _time = new();
    private readonly Store _store = new() { Token = "refresh-0" };
    private readonly StubServer _server;
    private string _valid = "refresh-0";
    private int _tokens;

    public RefreshTokenStoreTests() => _server = new StubServer().Then((seen, _) => Task.FromResult(Respond(seen)));

    [Fact]
    public async Task The_store_is_read_before_each_exchange()
    {
        var (one, other) = (Caller(), Caller());
        await SendAsync(one);
        await SendAsync(other);
        _time.Advance(TimeSpan.FromHours(2));
        await SendAsync(one);

        Assert.Equal("refresh-3", _store.Token);
        Assert.Equal(["refresh-0", "refresh-1", "refresh-2"], Shown());
    }

    [Fact]
    public async Task A_token_that_another_process_has_just_replaced_is_read_again()
    {
        _valid = "refresh-of-the-other";
        _store.After(2, "refresh-of-the-other");
        await SendAsync(Caller());

        Assert.Equal(["refresh-0", "refresh-of-the-other"], Shown());
        Assert.Equal("refresh-1", _store.Token);
        Assert.NotEmpty(_time.Waits);
    }

    [Fact]
    public async Task A_token_that_nobody_has_replaced_is_shown_once_and_its_refusal_told()
    {
        _valid = "another";
        var exception = await Assert.ThrowsAsync<ApiUnauthorizedException>(() => SendAsync(Caller()));

        Assert.Equal("OAuth2_Token failed with 400 Bad Request: invalid_grant", exception.Message);
        Assert.Equal(["refresh-0"], Shown());
        Assert.Equal(5, _store.Readings);
    }

    [Fact]
    public async Task An_empty_store_is_told()
    {
        _store.Token = null;
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(Caller()));

        Assert.Contains("There is no refresh token", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Seen);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_or_written_is_told_without_the_token()
    {
        _store.Failure = new IOException("no disk for refresh-0 and refresh-1");
        Assert.Equal(
            "IRefreshTokenStore.ReadAsync failed with IOException: no disk for refresh-0 and refresh-1.",
            (await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(Caller()))).Message
        );
        _store.FailsWritingAlone = true;

        Assert.Equal(
            "The refresh token was replaced, and WriteAsync failed with IOException: no disk for *** and ***.",
            (await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(Caller()))).Message
        );
    }

    [Fact]
    public async Task A_token_that_could_not_be_kept_is_kept_before_the_next_exchange()
    {
        var caller = Caller();
        (_store.Failure, _store.FailsWritingAlone) = (new IOException("away"), true);
        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(caller));
        _store.Failure = null;
        await SendAsync(caller);

        Assert.Equal(["refresh-0", "refresh-1"], Shown());
        Assert.Equal("refresh-2", _store.Token);
    }

    [Fact]
    public async Task A_store_that_can_be_locked_is_locked_from_before_reading_until_after_writing()
    {
        var store = new LockedStore { Token = "refresh-0" };
        await SendAsync(Caller(store));

        Assert.Equal(["lock", "read", "write", "free"], store.Seen);
    }

    [Fact]
    public async Task A_lock_that_cannot_be_given_back_does_not_cost_the_token_that_was_bought()
    {
        var store = new LockedStore { Token = "refresh-0", Failure = new IOException("the lock's server is away") };
        var caller = Caller(store);
        await SendAsync(caller);
        await SendAsync(caller);

        Assert.Equal(["refresh-0"], Shown());
        Assert.Equal("refresh-1", store.Token);
    }

    private ApiCaller Caller() => Caller(_store);

    private ApiCaller Caller(IRefreshTokenStore store) =>
        _server.Caller(options =>
            options with
            {
                TimeProvider = _time,
                Credential = ApiCredential.RefreshToken("app", "s3cret-of-app", store),
            }
        );

    private static Task SendAsync(ApiCaller caller) => caller.SendAsync(TestApi.GetRequest(), null, None);

    private string[] Shown() =>
        [
            .. _server
                .Seen.Where(static seen => seen.Address.EndsWith("/token", StringComparison.Ordinal))
                .Select(static seen => seen.Body!.Split("refresh_token=")[^1]),
        ];

    private HttpResponseMessage Respond(SeenRequest seen)
    {
        if (!seen.Address.EndsWith("/token", StringComparison.Ordinal))
            return new(HttpStatusCode.OK) { Content = new StringContent("{}") };
        if (!seen.Body!.EndsWith("refresh_token=" + _valid, StringComparison.Ordinal))
            return new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"error":"invalid_grant"}""") };
        _valid = "refresh-" + ApiText.Int32(++_tokens);
        return new(HttpStatusCode.OK)
        {
            Content = new StringContent(
                $$"""{"access_token":"access-{{ApiText.Int32(_tokens)}}","expires_in":3600,"refresh_token":"{{_valid}}"}"""
            ),
        };
    }

    private sealed class LockedStore : IRefreshTokenLock, IAsyncDisposable
    {
        public List<string> Seen { get; } = [];

        public string? Token { get; set; }

        public Exception? Failure { get; init; }

        public Task<IAsyncDisposable?> LockAsync(CancellationToken cancellationToken)
        {
            Seen.Add("lock");
            return Task.FromResult<IAsyncDisposable?>(this);
        }

        public Task<string?> ReadAsync(CancellationToken cancellationToken)
        {
            Seen.Add("read");
            return Task.FromResult(Token);
        }

        public Task WriteAsync(string refreshToken, CancellationToken cancellationToken)
        {
            Seen.Add("write");
            Token = refreshToken;
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            Seen.Add("free");
            return Failure is null ? default : ValueTask.FromException(Failure);
        }
    }

    private sealed class Store : IRefreshTokenStore
    {
        private int _due = -1;
        private string? _next;

        public string? Token { get; set; }

        public Exception? Failure { get; set; }

        public bool FailsWritingAlone { get; set; }

        public int Readings { get; private set; }

        /// <summary>Another process writes after so many readings.</summary>
        public void After(int readings, string token) => (_due, _next) = (readings, token);

        public Task<string?> ReadAsync(CancellationToken cancellationToken)
        {
            if (Failure is not null && !FailsWritingAlone)
                throw Failure;
            if (Readings++ == _due)
                Token = _next;
            return Task.FromResult(Token);
        }

        public Task WriteAsync(string refreshToken, CancellationToken cancellationToken)
        {
            if (Failure is not null)
                throw Failure;
            Token = refreshToken;
            return Task.CompletedTask;
        }
    }
}
