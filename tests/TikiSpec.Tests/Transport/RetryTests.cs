using System.Net;
using TikiSpec.Runtime;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;
using TikiSpec.Transport.Sending;

namespace TikiSpec.Tests.Transport;

public sealed class RetryTests
{
    private const string Good = """{"item_id":1,"sku":"x"}""";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(408, true, false)]
    [InlineData(429, true, true)]
    [InlineData(500, true, false)]
    [InlineData(502, true, false)]
    [InlineData(503, true, false)]
    [InlineData(504, true, false)]
    [InlineData(400, false, false)]
    [InlineData(401, false, false)]
    [InlineData(404, false, false)]
    [InlineData(409, false, false)]
    [InlineData(422, false, false)]
    [InlineData(501, false, false)]
    public async Task What_is_repeated_depends_on_status_and_method(int status, bool get, bool post)
    {
        foreach (
            var (method, expected) in ((string, bool)[])
                [("GET", get), ("PUT", get), ("DELETE", get), ("HEAD", get), ("POST", post), ("PATCH", post)]
        )
        {
            var server = new StubServer().Json("{}", (HttpStatusCode)status).Json(Good);
            await TryAsync(server, method);
            Assert.Equal((method, expected ? 2 : 1), (method, server.Seen.Count));
        }
    }

    [Fact]
    public async Task A_connection_that_did_not_come_about_is_tried_again_with_every_method()
    {
        foreach (
            var error in (HttpRequestError[])
                [HttpRequestError.ConnectionError, HttpRequestError.NameResolutionError, HttpRequestError.SecureConnectionError]
        )
        {
            var server = new StubServer().Fails(() => new HttpRequestException(error, "refused")).Json(Good);
            await TryAsync(server, "POST");
            Assert.Equal(2, server.Seen.Count);
        }
    }

    [Fact]
    public async Task A_connection_that_broke_is_not_tried_again_where_the_server_may_have_acted()
    {
        foreach (var (method, expected) in ((string, int)[])[("GET", 2), ("POST", 1)])
        {
            var server = new StubServer().Fails(static () => new HttpRequestException(HttpRequestError.ResponseEnded, "cut")).Json(Good);
            await TryAsync(server, method);
            Assert.Equal(expected, server.Seen.Count);
        }
    }

    [Fact]
    public async Task An_operation_may_say_that_it_can_be_repeated()
    {
        var server = new StubServer().Json("{}", HttpStatusCode.ServiceUnavailable).Json(Good);
        var request = new ApiRequest(new ApiOperation("Items_Search", "POST", "/items") { IsRepeatable = true });
        await Caller(server).SendAsync(request, null, None);

        Assert.Equal(2, server.Seen.Count);
    }

    [Fact]
    public async Task The_body_is_sent_again_in_full()
    {
        var server = new StubServer().Json("{}", HttpStatusCode.TooManyRequests).Json(Good);
        var request = new ApiRequest(TestApi.Create);
        request.SetJsonBody("x", static (writer, value) => writer.WriteStringValue(value));
        await Caller(server).SendAsync(request, null, None);

        Assert.Equal(["\"x\"", "\"x\""], server.Seen.Select(static seen => seen.Body));
    }

    /// <summary>What a second DELETE is told of one that was carried out is "not found", and no connection undoes
    /// it.</summary>
    [Theory]
    [InlineData("DELETE", false, 404, ApiFailure.Responded, true)]
    [InlineData("DELETE", false, 0, ApiFailure.Lost, true)]
    [InlineData("PUT", true, 409, ApiFailure.Responded, true)]
    [InlineData("GET", false, 404, ApiFailure.Refused, false)]
    public async Task A_refusal_after_an_attempt_that_may_have_been_done_does_not_say_that_nothing_was(
        string method,
        bool isServerError,
        int status,
        ApiFailure failure,
        bool isSaid
    )
    {
        var server = isServerError
            ? new StubServer().Json("{}", HttpStatusCode.BadGateway)
            : new StubServer().Fails(static () => new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        server =
            status == 0
                ? server.Fails(static () => new HttpRequestException(HttpRequestError.ConnectionError, "refused"))
                : server.Json("{}", (HttpStatusCode)status);
        var request = new ApiRequest(new ApiOperation("Items_Change", method, "/items"));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Caller(server).SendAsync(request, null, None));

        Assert.Equal(failure, exception.Failure);
        Assert.Equal(
            isSaid,
            exception.Message.EndsWith(
                ". An attempt before it failed, by which the server may have done what was asked.",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public async Task The_last_failure_is_told_when_nothing_helps()
    {
        var server = new StubServer().Json("""{"errors":["busy"]}""", HttpStatusCode.ServiceUnavailable);
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Caller(server).SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal(3, server.Seen.Count);
        Assert.Equal("Items_Get failed with 503 Service Unavailable: busy", exception.Message);
    }

    [Fact]
    public async Task Waits_grow_and_are_spread()
    {
        var server = new StubServer().Json("{}", HttpStatusCode.InternalServerError);
        await Assert.ThrowsAnyAsync<ApiException>(() => Caller(server, maxRetries: 4).SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal(4, _time.Waits.Count);
        Assert.All(
            _time.Waits.Index(),
            wait => Assert.InRange(wait.Item.TotalSeconds, 0.25 * Math.Pow(2, wait.Index), 0.75 * Math.Pow(2, wait.Index))
        );
    }

    [Fact]
    public void Waits_never_exceed_their_limit()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), RetryRules.Delay(new ApiRetryOptions(), 60, 1));
        Assert.Equal(TimeSpan.FromSeconds(10), RetryRules.Delay(new ApiRetryOptions(), 60, 0));
        Assert.Equal(TimeSpan.FromSeconds(7.25), RetryRules.Wait(new ApiRetryOptions(), 0, TimeSpan.FromSeconds(7), 0.5));
        Assert.Equal(TimeSpan.FromSeconds(0.25), RetryRules.Delay(new ApiRetryOptions(), 0, 0));
    }

    [Theory]
    [InlineData("7", 7, 7.5)]
    [InlineData("1.5", 1.5, 2)]
    [InlineData("30", 30, 30.5)]
    [InlineData("Fri, 02 Jan 2026 03:04:14 GMT", 9, 9.5)]
    [InlineData("Fri, 02 Jan 2026 03:00:00 GMT", 0.25, 0.75)]
    [InlineData("Friday, 02-Jan-26 03:04:14 GMT", 9, 9.5)]
    [InlineData("Fri Jan  2 03:04:14 2026", 9, 9.5)]
    [InlineData("0", 0.25, 0.75)]
    public async Task The_server_says_how_long_to_wait_and_jitter_comes_on_top(string retryAfter, double least, double most)
    {
        var server = new StubServer().Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", retryAfter)).Json(Good);
        await Caller(server).SendAsync(TestApi.GetRequest(), null, None);

        Assert.InRange(Assert.Single(_time.Waits).TotalSeconds, least, most);
        Assert.Equal(2, server.Seen.Count);
    }

    [Theory]
    [InlineData("retry-after-ms", "1250", 1.25, 1.75)]
    [InlineData("x-ms-retry-after-ms", "2000.5", 2.0005, 2.5005)]
    [InlineData("retry-after-ms", "soon", 9, 9.5)]
    public async Task A_wait_in_milliseconds_is_more_exact_than_the_one_beside_it(string name, string value, double least, double most)
    {
        var server = new StubServer().Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "9"), (name, value)).Json(Good);
        await Caller(server).SendAsync(TestApi.GetRequest(), null, None);

        Assert.InRange(Assert.Single(_time.Waits).TotalSeconds, least, most);
    }

    [Theory]
    [InlineData("31")]
    [InlineData("99999999999999")]
    [InlineData("99999999999999999999999999999999999999999999")]
    [InlineData("Sat, 03 Jan 2026 00:00:00 GMT")]
    public async Task A_wait_that_is_too_long_is_left_to_the_caller(string retryAfter)
    {
        var server = new StubServer().Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", retryAfter)).Json(Good);
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Caller(server).SendAsync(TestApi.GetRequest(), null, None));

        Assert.True(exception.RetryAfter > TimeSpan.FromSeconds(30));
        Assert.Single(server.Seen);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("")]
    public async Task A_wait_that_cannot_be_read_is_replaced_by_ours(string retryAfter)
    {
        var server = new StubServer().Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", retryAfter)).Json(Good);
        await Caller(server).SendAsync(TestApi.GetRequest(), null, None);

        Assert.InRange(Assert.Single(_time.Waits).TotalSeconds, 0.25, 0.75);
    }

    [Fact]
    public async Task A_call_may_have_its_own_number_of_retries()
    {
        var server = new StubServer().Json("{}", HttpStatusCode.InternalServerError);
        await Assert.ThrowsAnyAsync<ApiException>(() =>
            Caller(server).SendAsync(TestApi.GetRequest(), new CallOptions { MaxRetries = 0 }, None)
        );
        Assert.Single(server.Seen);
        await Assert.ThrowsAnyAsync<ApiException>(() =>
            Caller(server).SendAsync(TestApi.GetRequest(), new CallOptions { MaxRetries = 5 }, None)
        );
        Assert.Equal(7, server.Seen.Count);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait()
    {
        using var cancel = new CancellationTokenSource();
        _time.JumpLimit = TimeSpan.Zero;
        // The time of the call and of an attempt have begun before.
        var waits = 0;
        _time.Began = _ =>
        {
            if (++waits == 3)
                cancel.Cancel();
        };
        var server = new StubServer().Json("{}", HttpStatusCode.ServiceUnavailable);

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Caller(server).SendAsync(TestApi.GetRequest(), null, cancel.Token)
        );
        Assert.Equal(cancel.Token, exception.CancellationToken);
    }

    private ApiCaller Caller(StubServer server, int maxRetries = 2) =>
        server.Caller(options =>
            options with
            {
                TimeProvider = _time,
                Retry = new ApiRetryOptions { MaxRetries = maxRetries },
            }
        );

    private async Task TryAsync(StubServer server, string method)
    {
        try
        {
            await Caller(server).SendAsync(new ApiRequest(new ApiOperation("Items_Any", method, "/items")), Item.ReadJson, null, None);
        }
        catch (ApiException)
        {
            // How often it was sent is what the tests look at.
        }
    }
}
