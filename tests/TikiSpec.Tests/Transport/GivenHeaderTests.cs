using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

/// <summary>What a caller gives as a header is a header, and no more.</summary>
public sealed class GivenHeaderTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\r\nX-Injected: 1")]
    [InlineData("a\0b")]
    [InlineData("đị")]
    [InlineData("a\u0085b")]
    [InlineData("a\u0001b")]
    [InlineData("a\u007fb")]
    public async Task A_header_that_cannot_be_sent_is_refused_at_once(string value)
    {
        var server = new StubServer().Json("{}");
        var request = new ApiRequest(TestApi.Open);
        request.AddHeader("X-Test", value);
        await Assert.ThrowsAsync<ArgumentException>(() => server.Caller().SendAsync(request, null, None));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            server.Caller().SendAsync(new ApiRequest(TestApi.Open), new CallOptions { Headers = [new("X-Test", value)] }, None)
        );

        Assert.Throws<ArgumentException>(() => new ApiClientOptions { UserAgent = value });
        Assert.Empty(server.Seen);
    }

    [Theory]
    [InlineData("Content-Encoding", "gzip")]
    [InlineData("content-language", "vi")]
    [InlineData("Content-MD5", "Q2hlY2sgSW50ZWdyaXR5IQ==")]
    [InlineData("Content-Location", "/a")]
    [InlineData("Content-Range", "bytes 0-3/10")]
    [InlineData("Content-Disposition", "attachment")]
    [InlineData("Expires", "0")]
    [InlineData("Last-Modified", "Wed, 21 Oct 2015 07:28:00 GMT")]
    [InlineData("Allow", "GET")]
    [InlineData("If-Match", "x, *")]
    [InlineData("Date", "never")]
    public async Task A_header_of_the_content_is_sent_with_a_body_and_without(string name, string value)
    {
        var server = new StubServer().Json("{}").Json("{}").Json("{}");
        var post = new ApiOperation("Items_Send", "POST", "/open");
        foreach (var operation in new[] { TestApi.Open, post })
        {
            var request = new ApiRequest(operation);
            request.AddHeader(name, "other");
            await server.Caller().SendAsync(request, new CallOptions { Headers = [new(name, value)] }, None);
        }
        var withBody = new ApiRequest(post);
        withBody.SetTextBody("abc");
        withBody.AddHeader(name, value);
        await server.Caller().SendAsync(withBody, null, None);

        Assert.All(server.Seen, seen => Assert.Equal(value, seen.Header(name)));
        Assert.Equal("abc", server.Seen[^1].Body);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("content-length", "5")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Connection", "Upgrade")]
    [InlineData("Upgrade", "websocket")]
    public async Task A_header_by_which_a_request_is_led_or_ended_is_the_connections_to_set(string name, string value)
    {
        var server = new StubServer().Json("{}");
        var call = new CallOptions { Headers = [new(name, value)] };
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            server.Caller().SendAsync(new ApiRequest(TestApi.Open), call, None)
        );

        Assert.StartsWith($"The header \"{name}\" cannot be sent: the connection sets it", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Seen);
    }
}
