using System.Net;

namespace TikiSpec.Tests.Polling;

public sealed class PollTests
{
    private readonly ManualTime _time = new();
    private int _asked;

    [Fact]
    public async Task It_asks_until_the_response_is_final()
    {
        Assert.Equal("approved", await RunAsync(null, "queuing", "processing", "approved"));
        Assert.Equal(3, _asked);
        AssertWaits(5, 7.5);
    }

    [Fact]
    public async Task A_response_that_is_final_at_once_costs_no_wait()
    {
        Assert.Equal("rejected", await RunAsync(null, "rejected"));
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task Waits_grow_up_to_a_limit()
    {
        var poll = new PollOptions
        {
            Interval = TimeSpan.FromSeconds(10),
            Backoff = 2,
            MaxInterval = TimeSpan.FromSeconds(25),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        await RunAsync(poll, "a", "a", "a", "a", "approved");

        AssertWaits(10, 20, 25, 25);
    }

    [Fact]
    public async Task Those_who_began_together_do_not_ask_together()
    {
        var poll = new PollOptions { Interval = TimeSpan.FromSeconds(10), Backoff = 1 };
        await RunAsync(poll, [.. Enumerable.Repeat("queuing", 20), "approved"]);

        Assert.InRange(_time.Waits.Distinct().Count(), 2, 20);
    }

    [Fact]
    public async Task When_the_time_runs_out_the_last_state_is_told()
    {
        var poll = new PollOptions
        {
            Interval = TimeSpan.FromSeconds(10),
            Backoff = 1,
            Timeout = TimeSpan.FromSeconds(25),
        };
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => RunAsync(poll, "queuing", "processing", "processing", "waiting"));

        Assert.Equal("No decision within 25 s; the last state was \"waiting\".", exception.Message);
        Assert.IsType<TimeoutException>(exception.InnerException);
        AssertWaits(10, 10);
        Assert.Equal(TimeSpan.FromSeconds(25).Ticks, _time.Waits.Sum(static wait => wait.Ticks));
        Assert.Equal(4, _asked);
    }

    [Fact]
    public async Task A_decision_in_the_last_moment_counts()
    {
        var poll = new PollOptions { Interval = TimeSpan.FromSeconds(20), Timeout = TimeSpan.FromSeconds(25) };

        Assert.Equal("approved", await RunAsync(poll, "queuing", "queuing", "approved"));
    }

    [Fact]
    public async Task A_failure_while_asking_ends_the_waiting()
    {
        await Assert.ThrowsAnyAsync<ApiException>(() =>
            ApiPoll.RunAsync<string>(static _ => throw new ApiException("no"), static _ => false, null, _time, CancellationToken.None)
        );
    }

    [Theory]
    [InlineData(2, "approved")]
    [InlineData(3, "ApiJsonException")]
    public async Task A_response_that_cannot_be_read_is_asked_for_twice_more(int unreadable, string expected)
    {
        string outcome;
        try
        {
            outcome = await ApiPoll.RunAsync(
                _ =>
                    // What can be read in between begins the count anew.
                    _asked++ is var asked
                    && (asked < unreadable || asked == unreadable + 1)
                        ? Task.FromException<string>(Unreadable())
                    : asked == unreadable ? Task.FromResult("open")
                    : Task.FromResult("approved"),
                static response => response == "approved",
                null,
                _time,
                CancellationToken.None
            );
        }
        catch (ApiException exception)
        {
            outcome = exception.GetType().Name;
        }

        Assert.Equal(expected, outcome);

        static ApiException Unreadable()
        {
            try
            {
                ApiValue.Parse("<html>");
                throw new InvalidOperationException();
            }
            catch (ApiJsonException exception)
            {
                return exception;
            }
        }
    }

    [Theory]
    [InlineData(2, "approved")]
    [InlineData(3, "the vault is shut")]
    public async Task What_the_application_gives_to_the_client_may_be_away_for_a_moment(int failures, string expected)
    {
        var failure = new ApiException("the vault is shut", new IOException()) { Failure = ApiFailure.NotSent };
        var run = ApiPoll.RunAsync(
            _ => ++_asked <= failures ? throw failure : Task.FromResult("approved"),
            static response => response == "approved",
            null,
            _time,
            CancellationToken.None
        );

        Assert.Equal(expected, expected == "approved" ? await run : (await Assert.ThrowsAsync<ApiException>(() => run)).Message);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_failure_that_may_be_over_at_the_next_question_does_not_end_the_waiting(HttpStatusCode status)
    {
        var failure = new ApiException("busy") { Status = status, RetryAfter = TimeSpan.FromSeconds(40) };
        var response = await ApiPoll.RunAsync(
            _ => ++_asked < 3 ? throw failure : Task.FromResult("approved"),
            static response => response == "approved",
            null,
            _time,
            CancellationToken.None
        );

        Assert.Equal("approved", response);
        AssertWaits(40, 40);
    }

    [Fact]
    public async Task A_lost_connection_does_not_end_the_waiting_and_is_told_when_the_time_runs_out()
    {
        var poll = new PollOptions { Interval = TimeSpan.FromSeconds(10), Timeout = TimeSpan.FromSeconds(10) };
        {
            var failure = new ApiException("lost") { IsTransient = true };
            var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
                ApiPoll.RunAsync<string>(_ => throw failure, static _ => false, poll, _time, CancellationToken.None)
            );

            Assert.Equal("No decision within 10 s. The last question failed: lost.", exception.Message);
            Assert.Same(failure, exception.InnerException?.InnerException);
        }
    }

    [Fact]
    public void A_person_has_time_to_decide() =>
        Assert.Equal((TimeSpan.FromDays(3), TimeSpan.FromMinutes(10)), (new PollOptions().Timeout, new PollOptions().MaxInterval));

    [Fact]
    public async Task Cancelling_ends_the_waiting()
    {
        using var cancel = new CancellationTokenSource();
        _time.JumpLimit = TimeSpan.Zero;
        var waiting = ApiPoll.RunAsync(static _ => Task.FromResult("queuing"), static _ => false, null, _time, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    /// <summary>The first waits: never shorter than they should be, and at most a fifth longer.</summary>
    [Theory]
    [InlineData(3599, 3599)]
    [InlineData(3601, 3600)]
    [InlineData(250_000_000_000, 3600)]
    public async Task What_a_server_asks_for_is_waited_for_up_to_an_hour(double asked, double waited)
    {
        _time.JumpLimit = TimeSpan.FromHours(2);
        var failure = new ApiException("busy") { Status = HttpStatusCode.ServiceUnavailable, RetryAfter = TimeSpan.FromSeconds(asked) };
        await ApiPoll.RunAsync(
            _ => ++_asked < 2 ? throw failure : Task.FromResult("approved"),
            static response => response == "approved",
            new PollOptions { Timeout = Timeout.InfiniteTimeSpan },
            _time,
            CancellationToken.None
        );

        AssertWaits(waited);
    }

    private void AssertWaits(params double[] seconds) =>
        Assert.All(seconds.Zip(_time.Waits), static pair => Assert.InRange(pair.Second.TotalSeconds, pair.First, pair.First * 1.2));

    private Task<string> RunAsync(PollOptions? poll, params string[] responses) =>
        ApiPoll.RunAsync(
            _ => Task.FromResult(responses[_asked++]),
            static response => response is "approved" or "rejected",
            static response => response,
            poll,
            _time,
            CancellationToken.None
        );
}
