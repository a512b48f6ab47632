using System.Net;
using System.Threading.RateLimiting;
using TikiSpec.Runtime;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

/// <summary>Whoever gives a call up is told whether the server may have it, in whatever phase it was.</summary>
public sealed class GivenUpTests : IDisposable
{
    private const string NotSent = "Items_Create was given up before it was sent.";
    private const string MayBeDone = "Items_Create was given up. The server may have done what was asked.";

    private readonly CancellationTokenSource _cancel = new();

    public void Dispose() => _cancel.Dispose();

    [Fact]
    public async Task Before_it_begins()
    {
        await _cancel.CancelAsync();

        Assert.Equal(NotSent, await TellAsync(new StubServer().Json("{}")));
    }

    [Fact]
    public async Task While_it_waits_for_its_turn()
    {
        using var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 1 });
        using var held = limiter.AttemptAcquire();
        var told = TellAsync(new StubServer().Json("{}"), options => options with { RateLimiter = limiter });
        await _cancel.CancelAsync();

        Assert.Equal(NotSent, await told);
    }

    [Fact]
    public async Task While_it_waits_for_its_token()
    {
        var credential = ApiCredential.ClientCredentials("app", "s3cret-of-app");

        Assert.Equal(NotSent, await TellAsync(CancelledWhenAsked(), options => options with { Credential = credential }));
    }

    [Fact]
    public async Task While_it_is_under_way() => Assert.Equal(MayBeDone, await TellAsync(CancelledWhenAsked()));

    [Fact]
    public async Task While_a_reading_call_is_under_way() =>
        Assert.Equal("Items_Open was given up.", await TellAsync(CancelledWhenAsked(), operation: TestApi.Open));

    [Theory]
    [InlineData("POST", 429, "Items_Any was given up before it was sent once more. Nothing was done.")]
    [InlineData("PUT", 503, "Items_Any was given up.")]
    public async Task While_it_waits_to_be_sent_once_more(string method, int status, string expected)
    {
        // Long enough for the clock to stand still.
        var retry = new ApiRetryOptions { Delay = TimeSpan.FromHours(1), MaxDelay = TimeSpan.FromHours(2) };
        var server = new StubServer().Then(
            (_, _) =>
            {
                _cancel.CancelAfter(TimeSpan.FromMilliseconds(1));
                return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status));
            }
        );
        var told = await TellAsync(
            server,
            options => options with { Retry = retry, TotalTimeout = Timeout.InfiniteTimeSpan },
            new ApiOperation("Items_Any", method, "/any")
        );

        Assert.Equal(expected, told);
    }

    private StubServer CancelledWhenAsked() =>
        new StubServer().Then(
            async (_, token) =>
            {
                await _cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
                return new HttpResponseMessage();
            }
        );

    private async Task<string> TellAsync(
        StubServer server,
        Func<ApiClientOptions, ApiClientOptions>? change = null,
        ApiOperation? operation = null
    )
    {
        var call = server.Caller(change).SendAsync(new ApiRequest(operation ?? TestApi.Create), Item.ReadJson, null, _cancel.Token);
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(_cancel.Token, exception.CancellationToken);
        return exception.Message;
    }
}
