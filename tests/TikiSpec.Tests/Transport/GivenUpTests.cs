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

    private const string OnceMore = "Items_Any was given up before it was sent once more. Nothing was done.";

    private static readonly TimeSpan LongWait = TimeSpan.FromHours(1);

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
    [InlineData("POST", 429, OnceMore)]
    [InlineData("PUT", 503, "Items_Any was given up.")]
    public async Task While_it_waits_to_be_sent_once_more(string method, int status, string expected)
    {
        var time = new ManualTime { JumpLimit = TimeSpan.Zero };
        time.Began = wait =>
        {
            if (wait >= LongWait / 2)
                _cancel.Cancel();
        };
        var server = new StubServer().Json("{}", (HttpStatusCode)status);

        Assert.Equal(expected, await TellAsync(server, options => WithLongWaits(options) with { TimeProvider = time }, Any(method)));
    }

    /// <summary>The status is known by then: what it says stands.</summary>
    [Theory]
    [InlineData("POST", 429, OnceMore)]
    [InlineData("PUT", 429, "Items_Any was given up.")]
    [InlineData("PUT", 503, "Items_Any was given up.")]
    public async Task While_it_reads_why_it_has_to_be_sent_once_more(string method, int status, string expected)
    {
        Assert.Equal(expected, await TellAsync(CancelledWhenRead(status), WithLongWaits, Any(method)));
    }

    /// <summary>Nothing is left to give up where it is not sent once more.</summary>
    [Theory]
    [InlineData(400, ApiFailure.Refused)]
    [InlineData(409, ApiFailure.Refused)]
    [InlineData(503, ApiFailure.Responded)]
    public async Task While_it_reads_why_it_failed(int status, ApiFailure expected)
    {
        var call = SendAsync(CancelledWhenRead(status), null, TestApi.Create);

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => call);
        Assert.Equal((expected, (HttpStatusCode)status), (exception.Failure, exception.Status));
    }

    [Fact]
    public async Task While_it_gets_another_token_because_one_was_refused()
    {
        var tokens = 0;
        var credential = ApiCredential.AccessToken(async token =>
        {
            if (++tokens == 2)
            {
                await _cancel.CancelAsync();
                token.ThrowIfCancellationRequested();
            }
            return "token";
        });
        var server = new StubServer().Json("{}", HttpStatusCode.Unauthorized);

        Assert.Equal(
            OnceMore.Replace("Any", "Create", StringComparison.Ordinal),
            await TellAsync(server, options => options with { Credential = credential })
        );
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

    private StubServer CancelledWhenRead(int status) =>
        new StubServer().Content(() => new StreamContent(new CancellingStream(_cancel)), (HttpStatusCode)status);

    private static ApiOperation Any(string method) => new("Items_Any", method, "/any");

    private static ApiClientOptions WithLongWaits(ApiClientOptions options) =>
        options with
        {
            Retry = new ApiRetryOptions { Delay = LongWait, MaxDelay = 2 * LongWait },
            TotalTimeout = Timeout.InfiniteTimeSpan,
        };

    private async Task<string> TellAsync(
        StubServer server,
        Func<ApiClientOptions, ApiClientOptions>? change = null,
        ApiOperation? operation = null
    )
    {
        var call = SendAsync(server, change, operation ?? TestApi.Create);
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(_cancel.Token, exception.CancellationToken);
        return exception.Message;
    }

    private Task<Item> SendAsync(StubServer server, Func<ApiClientOptions, ApiClientOptions>? change, ApiOperation operation) =>
        server.Caller(change).SendAsync(new ApiRequest(operation), Item.ReadJson, null, _cancel.Token);

    /// <summary>Half a text, after which the caller gives up.</summary>
    private sealed class CancellingStream(CancellationTokenSource cancel) : MemoryStream("{\"message\": \"ha"u8.ToArray())
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (await base.ReadAsync(buffer, CancellationToken.None) is > 0 and var count)
                return count;
            await cancel.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return 0;
        }
    }
}
