using System.IO.Compression;
using System.Net;
using System.Text;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;
using static TikiSpec.Tests.Attacks.AttackedServer;

namespace TikiSpec.Tests.Attacks;

/// <summary>
/// A server that attacks its client, over loopback. Each ends in bounded time with a value or an exception of ours, and
/// nobody else's.
/// </summary>
/// <remarks>What tells secrets is attacked in SecretsInResponsesTests, what takes memory in HostileMemoryTests and
/// ElementLimitTests, tokens and their callbacks in TokenCacheTests.</remarks>
public sealed class AttackTests
{
    // The longest wait that is told, in seconds: what whoever waits so long can give to a timer.
    private const double TwentyFourDays = 24 * 24 * 60 * 60;

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    /// <summary>What is said, and what comes of it: a value, null, or the beginning of the message.</summary>
    public static TheoryData<string, string> Responses =>
        new()
        {
            { "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{\"a\":1}", "{\"a\":1}" },
            { "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}", "{\"a\":1}" },
            { "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}", "{\"a\":1}" },
            { "HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n{\"a\":1}", "null" },
            { "HTTP/1.1 304 Not Modified\r\n\r\n", "Items_Open failed with 304 Not Modified." },
            { "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "Items_Open got the response 200 OK, which cannot be read." },
            { Http("<html></html>"), "Items_Open got the response 200 OK, which cannot be read. Expected JSON at $ (byte 0), found HTML" },
            { Http("{\"a\":1}", "Content-Encoding: gzip\r\n"), "Items_Open got a response that cannot be decompressed." },
            { Http("", "Content-Encoding: gzip\r\n"), "Items_Open got the response 200 OK, which cannot be read." },
            // A gzip that is cut off, without a length that would tell it.
            {
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08\0\0\0\0\0\0\x03",
                "Items_Open got a response that cannot be decompressed."
            },
            { "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-7\r\nContent-Length: 7\r\n\r\n{\"a\":1}", "{\"a\":1}" },
            {
                "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-16\r\nContent-Length: 7\r\n\r\n{\0\"\0a\0\"",
                "Items_Open got the response 200 OK, which cannot be read."
            },
            { "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nContent-Length: 8\r\n\r\n{\"a\":1}", "{\"a\":1}" },
            { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n", "Items_Open lost the connection to" },
            {
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n",
                "Items_Open failed with 101 Switching Protocols."
            },
            { "HTTP/1.1 999 x\r\nContent-Length: 7\r\n\r\n{\"a\":1}", "Items_Open failed with 999 x" },
            { "HTTP/1.1 299 x\r\nContent-Length: 7\r\n\r\n{\"a\":1}", "{\"a\":1}" },
            { Http("{\"a\":1,\"a\":2}"), "{\"a\":1,\"a\":2}" },
            { Http("{\"a\":\"\xff\xfe\"}"), "Items_Open got the response 200 OK, which cannot be read." },
            { Http("\xef\xbb\xbf{\"a\":1}"), "{\"a\":1}" },
            { Http(new string('[', 70) + new string(']', 70)), "Items_Open got the response 200 OK, which cannot be read." },
            { Http(new string('[', 100_000) + new string(']', 100_000)), "Items_Open got the response 200 OK, which cannot be read." },
            { Http(new string('[', 30_000) + new string(']', 30_000), "", "500 x"), "Items_Open failed with 500 x" },
            {
                "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-1: " + new string('a', 40) + "\r\n", 3000)) + "\r\n",
                "Items_Open lost the connection to"
            },
        };

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Whatever_is_said_is_a_value_or_an_exception_of_ours(string response, string expected)
    {
        await using var server = Of(response);
        var read = await ReadAsync(server);

        Assert.StartsWith(expected, read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99999999999999999999999", TwentyFourDays)]
    [InlineData("9223372036854775807", TwentyFourDays)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", TwentyFourDays)]
    [InlineData("Sat, 01 Jan 2000 00:00:00 GMT", 0.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("NaN", null)]
    [InlineData("1e9", null)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    public async Task A_wait_that_is_asked_for_is_read_with_care(string asked, double? seconds)
    {
        await using var server = Of(Http("", $"Retry-After: {asked}\r\n", "429 x"));
        using var connection = Connect(server);
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(connection));

        Assert.Equal(seconds, exception.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("1500", 1.5)]
    [InlineData("99999999999999999999999999999999999", TwentyFourDays)]
    public async Task So_is_one_in_milliseconds(string asked, double seconds)
    {
        await using var server = Of(Http("", $"Retry-After-Ms: {asked}\r\n", "429 x"));
        using var connection = Connect(server);
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(connection));

        Assert.Equal(seconds, exception.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", " ")]
    [InlineData("HTTP/1.1 200 OK\r\n", "X")]
    [InlineData("", "HTTP/1.1 102 Processing\r\n\r\n")]
    public async Task A_response_that_never_ends_is_ended(string begin, string again)
    {
        await using var server = new AttackedServer(
            async (stream, _, stop) =>
            {
                await stream.WriteAsync(Encoding.Latin1.GetBytes(begin), stop);
                while (true)
                {
                    await stream.WriteAsync(Encoding.Latin1.GetBytes(again), stop);
                    await Task.Delay(again.Length > 1 ? 0 : 50, stop);
                }
            }
        );
        using var connection = Connect(server, static options => options with { Timeout = TimeSpan.FromMilliseconds(300) });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(connection).WaitAsync(Bound));

        // By the time, or by the limit on headers.
        Assert.True(exception.Failure is ApiFailure.TimedOut or ApiFailure.Lost);
    }

    [Theory]
    [InlineData("200 OK")]
    [InlineData("500 No")]
    public async Task A_body_that_is_small_three_times_over_does_not_fill_the_memory(string status)
    {
        var bomb = Packed(Packed(Packed(new byte[60_000_000])));
        await using var server = Of([
            .. Encoding.Latin1.GetBytes(
                $"HTTP/1.1 {status}\r\nContent-Encoding: gzip, gzip, gzip\r\nContent-Length: {ApiText.Int32(bomb.Length)}\r\n\r\n"
            ),
            .. bomb,
        ]);
        using var connection = Connect(server);

        await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(connection).WaitAsync(Bound));
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Content-Length", "5")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("tiki-api", "other")]
    [InlineData("Authorization", "Bearer x")]
    [InlineData("Connection", "Upgrade")]
    [InlineData("Expect", "100-continue")]
    [InlineData("Cookie", "a=b")]
    public async Task A_header_of_the_callers_takes_no_key_to_another_and_begins_no_second_request(string name, string value)
    {
        await using var server = Of(Http("{}"));
        using var connection = Connect(server, static options => options with { Timeout = TimeSpan.FromSeconds(5) });
        var call = new CallOptions { Headers = [new(name, value)], MaxRetries = 0 };
        await Record.ExceptionAsync(() => connection.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), call, None).WaitAsync(Bound));

        Assert.InRange(server.Requests.Count, 0, 1);
    }

    [Theory]
    [InlineData("/items/.{a}", "./x", "")]
    [InlineData("/items/{a}{b}/x", ".x", "x.")]
    [InlineData("/items/{a}", "a/../b", "")]
    [InlineData("/items/{a}", "..%2f", "")]
    [InlineData("/items/{a}", "\\..\\", "")]
    [InlineData("/items/{a}", "..;", "")]
    [InlineData("/items/{a}", "\uff0e\uff0e", "")]
    [InlineData("/items/{a}", "a?b#c", "")]
    [InlineData("/items/{a}", "a\r\nX: y", "")]
    public async Task A_path_value_leaves_no_segment_of_its_own(string template, string a, string b)
    {
        await using var server = Of(Http("{}"));
        using var connection = Connect(server);
        var request = new ApiRequest(new("Items_Odd", "GET", template));
        request.AddPath("a", a);
        if (template.Contains("{b}", StringComparison.Ordinal))
            request.AddPath("b", b);
        await Record.ExceptionAsync(() => connection.For(TestApi.Definition).SendAsync(request, null, None));

        var target = server.Requests.Select(static sent => sent.Split(' ')[1]).DefaultIfEmpty(template).Single();
        Assert.StartsWith(
            "/integration/v1/items/",
            "/integration/v1" + target.Replace("/integration/v1", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(
            template.Count(static c => c == '/'),
            target.Replace("/integration/v1", "", StringComparison.Ordinal).Count(static c => c == '/')
        );
        Assert.DoesNotContain(server.Requests, static sent => sent.Contains("\r\nX: y", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("file:///etc")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://user:pw@127.0.0.1/")]
    public void An_address_that_is_none_is_refused_when_it_is_given(string address)
    {
        var options = new ApiClientOptions { BaseAddress = new Uri(address) };
        using var connection = new ApiConnection(options);
        var exception = Assert.Throws<ArgumentException>(() => connection.For(TestApi.Definition));

        Assert.DoesNotContain("pw", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", null)]
    [InlineData("POST", "x")]
    [InlineData("PATCH", null)]
    [InlineData("PATCH", "x")]
    public async Task What_may_have_an_effect_is_not_sent_twice_when_a_kept_connection_closes(string method, string? body)
    {
        var seen = 0;
        await using var server = new AttackedServer(
            async (stream, _, stop) =>
            {
                if (Interlocked.Increment(ref seen) == 1)
                    await stream.WriteAsync(Encoding.Latin1.GetBytes(Http("{}")), stop);
                else
                    stream.Close();
            },
            closes: false
        );
        using var connection = Connect(server, static options => options with { Retry = new() { Delay = TimeSpan.FromMilliseconds(1) } });
        for (var call = 0; call < 2; call++)
        {
            var request = new ApiRequest(new("Items_Odd", method, "/items"));
            if (body is not null)
                request.SetTextBody(body);
            await Record.ExceptionAsync(() => connection.For(TestApi.Definition).SendAsync(request, null, None));
        }

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_client_that_is_disposed_of_in_the_middle_of_a_call_ends_it()
    {
        var asked = new TaskCompletionSource();
        await using var server = new AttackedServer(
            (_, _, stop) =>
            {
                asked.SetResult();
                return Task.Delay(Timeout.Infinite, stop);
            }
        );
        var connection = Connect(server);
        var call = SendAsync(connection);
        await asked.Task.WaitAsync(Bound);
        connection.Dispose();

        Assert.IsType<ObjectDisposedException>((await Assert.ThrowsAnyAsync<ApiException>(() => call.WaitAsync(Bound))).InnerException);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => SendAsync(connection));
    }

    [Fact]
    public async Task A_thousand_calls_by_a_hundred_at_a_time_get_each_its_own_response()
    {
        await using var server = new AttackedServer(
            (stream, request, stop) =>
                stream.WriteAsync(Encoding.Latin1.GetBytes(Http($"{{\"sku\":\"{request.Split(' ')[1].Split('/')[^1]}\"}}")), stop).AsTask(),
            closes: false
        );
        using var connection = Connect(server);
        var caller = connection.For(TestApi.Definition);
        var mixed = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 1000),
            new ParallelOptions { MaxDegreeOfParallelism = 100 },
            async (number, stop) =>
            {
                var id = ApiText.Int32(number);
                if ((await caller.SendAsync(TestApi.GetRequest(id), Item.ReadJson, null, stop)).Sku != id)
                    Interlocked.Increment(ref mixed);
            }
        );

        Assert.Equal(0, mixed);
    }

    private static ApiConnection Connect(AttackedServer server, Func<ApiClientOptions, ApiClientOptions>? change = null)
    {
        var options = new ApiClientOptions
        {
            BaseAddress = server.Address,
            Credential = ApiCredential.ApiKey(TestApi.Key),
            Retry = new() { MaxRetries = 0 },
        };
        return new ApiConnection(change is null ? options : change(options));
    }

    private static Task<ApiValue?> SendAsync(ApiConnection connection) =>
        connection.For(TestApi.Definition).SendAsync(new ApiRequest(TestApi.Open), ResponseReader.JsonOrNull<ApiValue?>(Value), null, None);

    private static ApiValue? Value(ref System.Text.Json.Utf8JsonReader reader, JsonReadContext json) => ApiJson.ReadValue(ref reader, json);

    private static async Task<string> ReadAsync(AttackedServer server)
    {
        using var connection = Connect(server);
        try
        {
            return (await SendAsync(connection).WaitAsync(Bound)).ToString()!;
        }
        catch (ApiException exception)
        {
            return exception.Message;
        }
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
