using System.Net;
using TikiSpec.Runtime;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

/// <summary>A status says what became of a call, also where the text behind it does not come to its end.</summary>
public sealed class BrokenRefusalTests
{
    private static readonly ApiOperation Operation = new("Items_Any", "POST", "/any");

    private readonly ManualTime _time = new();

    public static TheoryData<string> Ways => ["connection", "gzip", "handler", "time"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_is_the_refusal_that_its_status_says(string way)
    {
        var exception = await FailureAsync(Broken(way, HttpStatusCode.BadRequest));

        Assert.Equal((HttpStatusCode.BadRequest, ApiFailure.Refused), (exception.Status, exception.Failure));
        Assert.StartsWith("Items_Any failed with 400 Bad Request", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_is_asked_again_where_its_status_asks_for_it(string way)
    {
        var server = Broken(way, HttpStatusCode.TooManyRequests).Json("""{"sku": "mug"}""");

        Assert.Equal("mug", (await SendAsync(server)).Sku);
        Assert.Equal(2, server.Seen.Count);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_may_be_done_where_the_server_failed(string way)
    {
        var exception = await FailureAsync(Broken(way, HttpStatusCode.BadGateway));

        Assert.IsType<ApiServerException>(exception);
        Assert.EndsWith("The server may have done what was asked.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_of_its_text_is_told()
    {
        var exception = await FailureAsync(Broken("connection", HttpStatusCode.BadRequest));

        Assert.Equal("sku is tak", exception.RawBody);
    }

    private StubServer Broken(string way, HttpStatusCode status) =>
        new StubServer().Content(
            () => new StreamContent(new BreakingStream(way, _time)),
            status,
            way == "gzip" ? [("Content-Encoding", "gzip")] : []
        );

    private async Task<ApiException> FailureAsync(StubServer server) => await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(server));

    private Task<Item> SendAsync(StubServer server) =>
        server
            .Caller(options => options with { TimeProvider = _time })
            .SendAsync(new ApiRequest(Operation), Item.ReadJson, null, TestContext.Current.CancellationToken);

    /// <summary>Half a text, and then no more of it.</summary>
    private sealed class BreakingStream(string way, ManualTime time) : MemoryStream("sku is tak"u8.ToArray())
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (await base.ReadAsync(buffer, CancellationToken.None) is > 0 and var count)
                return count;
            if (way == "handler")
                throw new InvalidOperationException("A stream of the caller's own.");
            if (way == "connection")
                throw new IOException("The connection was reset.");
            time.Advance(TimeSpan.FromSeconds(100));
            cancellationToken.ThrowIfCancellationRequested();
            throw new InvalidOperationException("The time of the attempt is over.");
        }
    }
}
