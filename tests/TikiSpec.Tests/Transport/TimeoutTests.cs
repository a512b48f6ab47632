using System.Net;
using System.Threading.RateLimiting;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

public sealed class TimeoutTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task An_attempt_that_takes_too_long_ends_and_is_told()
    {
        var server = Silent();
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            Caller(server)
                .SendAsync(
                    new ApiRequest(TestApi.Create),
                    new CallOptions { Timeout = TimeSpan.FromMinutes(2), MaxRetries = 3 },
                    CancellationToken.None
                )
        );

        Assert.Equal(
            "Items_Create got no response from api.example.com within 120 s. The server may have done what was asked.",
            exception.Message
        );
        Assert.Equal(ApiFailure.TimedOut, exception.Failure);
        Assert.Null(exception.Status);
        Assert.IsAssignableFrom<OperationCanceledException>(exception.InnerException);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task A_repeatable_call_has_the_whole_time_for_each_attempt()
    {
        var server = Silent();
        await Assert.ThrowsAnyAsync<ApiException>(() => Caller(server).SendAsync(TestApi.GetRequest(), null, CancellationToken.None));

        Assert.Equal(3, server.Seen.Count);
    }

    [Fact]
    public async Task A_body_that_stops_coming_counts_as_well()
    {
        var server = new StubServer().Then(
            (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new StuckStream(_time)) })
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            Caller(server).SendAsync(new ApiRequest(TestApi.Create), null, CancellationToken.None)
        );

        Assert.Contains("within 100 s", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attempt")]
    [InlineData("turn")]
    [InlineData("token")]
    public async Task A_client_that_is_disposed_of_ends_its_calls_whatever_they_wait_for(string wait)
    {
        _time.JumpLimit = TimeSpan.Zero;
        using var full = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 1 });
        using var taken = full.AttemptAcquire();
        var never = new TaskCompletionSource<string>();
        var options = new ApiClientOptions
        {
            HttpMessageHandler = new StubServer().Json("{}", HttpStatusCode.ServiceUnavailable),
            TimeProvider = _time,
            TotalTimeout = wait == "turn" ? TimeSpan.FromMinutes(10) : Timeout.InfiniteTimeSpan,
            RateLimiter = wait == "turn" ? full : null,
            Credential = wait == "token" ? ApiCredential.AccessToken(_ => never.Task) : null,
        };
        var connection = new ApiConnection(options);
        var call = connection.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, CancellationToken.None);
        Assert.False(call.IsCompleted);
        connection.Dispose();
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => call);

        Assert.IsType<ObjectDisposedException>(exception.InnerException);
        Assert.Equal(wait == "attempt" ? ApiFailure.Lost : ApiFailure.NotSent, exception.Failure);
        Assert.EndsWith(
            wait == "attempt" ? "The server may have done what was asked." : "Nothing was sent.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_the_callers_own_cancellation_is_a_cancellation()
    {
        using var cancel = new CancellationTokenSource();
        var server = new StubServer().Then(
            async (_, token) =>
            {
                await cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
                return new HttpResponseMessage();
            }
        );

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Caller(server).SendAsync(TestApi.GetRequest(), null, cancel.Token)
        );
        Assert.Equal(cancel.Token, exception.CancellationToken);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task The_time_of_the_whole_call_ends_its_waits_too()
    {
        var time = new ManualTime { JumpLimit = TimeSpan.Zero };
        var server = new StubServer().Json("{}", HttpStatusCode.ServiceUnavailable, ("Retry-After", "20"));
        var caller = server.Caller(options => options with { TimeProvider = time, TotalTimeout = TimeSpan.FromSeconds(10) });
        var call = caller.SendAsync(TestApi.GetRequest(), null, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(10));
        var exception = await Assert.ThrowsAsync<ApiTransportException>(() => call);

        Assert.Equal("Items_Get was not done within 10 s in all, after 1 attempt.", exception.Message);
        Assert.Equal((ApiFailure.TimedOut, TestApi.Get.Documentation), (exception.Failure, exception.HelpLink));
    }

    [Theory]
    [InlineData(true, "Items_Create was given up because its client was disposed of. Nothing was done.")]
    [InlineData(false, "Items_Create was not done within 10 s in all, after 1 attempt. Nothing was done.")]
    public async Task What_was_refused_and_waits_to_be_sent_once_more_was_not_done(bool isDisposed, string expected)
    {
        var time = new ManualTime { JumpLimit = TimeSpan.Zero };
        var connection = new ApiConnection(
            new ApiClientOptions
            {
                HttpMessageHandler = new StubServer().Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "20")),
                TimeProvider = time,
                TotalTimeout = TimeSpan.FromSeconds(10),
            }
        );
        var call = connection.For(TestApi.Definition).SendAsync(new ApiRequest(TestApi.Create), null, CancellationToken.None);
        if (isDisposed)
            connection.Dispose();
        else
            time.Advance(TimeSpan.FromSeconds(10));
        var exception = await Assert.ThrowsAsync<ApiTransportException>(() => call);

        Assert.Equal((expected, ApiFailure.NotSent), (exception.Message, exception.Failure));
    }

    [Fact]
    public async Task A_call_may_have_its_own_time_in_all_and_what_may_have_been_done_is_said()
    {
        var time = new ManualTime { JumpLimit = TimeSpan.Zero };
        var server = new StubServer().Then(
            static async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return null!;
            }
        );
        var call = server
            .Caller(options => options with { TimeProvider = time })
            .SendAsync(new ApiRequest(TestApi.Create), new CallOptions { TotalTimeout = TimeSpan.FromSeconds(5) }, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(
            "Items_Create was not done within 5 s in all, after 1 attempt. The server may have done what was asked.",
            (await Assert.ThrowsAsync<ApiTransportException>(() => call)).Message
        );
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_told_by_his_own_token()
    {
        using var cancel = new CancellationTokenSource();
        var server = new StubServer().Then(
            static async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return null!;
            }
        );
        var call = server.Caller().SendAsync(TestApi.GetRequest(), null, cancel.Token);
        await cancel.CancelAsync();

        Assert.Equal(cancel.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
    }

    [Fact]
    public async Task A_cancelled_call_is_not_sent()
    {
        var server = Silent();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Caller(server).SendAsync(TestApi.GetRequest(), null, new CancellationToken(true))
        );

        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task The_time_limit_of_a_given_client_is_told_in_its_own_words_and_not_as_ours()
    {
        var server = new StubServer().Fails(static () =>
            new TaskCanceledException("The HttpClient.Timeout of 5 seconds elapsed.", new TimeoutException())
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            Caller(server).SendAsync(new ApiRequest(TestApi.Create), null, CancellationToken.None)
        );

        Assert.Equal(
            "Items_Create got no response from api.example.com: The HttpClient.Timeout of 5 seconds elapsed. "
                + "The server may have done what was asked.",
            exception.Message
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5000)]
    public async Task A_time_limit_that_no_call_can_keep_is_refused_before_sending(int milliseconds)
    {
        var server = Silent();
        var exception = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            Caller(server)
                .SendAsync(
                    TestApi.GetRequest(),
                    new CallOptions { Timeout = TimeSpan.FromMilliseconds(milliseconds) },
                    CancellationToken.None
                )
        );

        Assert.StartsWith("Timeout must be above zero and at most 24 days", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Seen);
    }

    private ApiCaller Caller(StubServer server) => server.Caller(options => options with { TimeProvider = _time });

    /// <summary>A server that responses when the time limit is over.</summary>
    private StubServer Silent() =>
        new StubServer().Then(
            async (_, token) =>
            {
                _time.Advance(TimeSpan.FromMinutes(2));
                await Task.Delay(Timeout.Infinite, token);
                return new HttpResponseMessage();
            }
        );

    private sealed class StuckStream(ManualTime time) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            time.Advance(TimeSpan.FromMinutes(2));
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
