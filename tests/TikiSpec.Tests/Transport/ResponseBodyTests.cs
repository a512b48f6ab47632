using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using TikiSpec.Tests.Stubs;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Tests.Transport;

/// <summary>A body in a buffer of the pool: whole, within its limit, and given back.</summary>
public sealed class ResponseBodyTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_body_that_outgrows_its_first_buffer_is_whole()
    {
        var bytes = Encoding.ASCII.GetBytes(string.Join(',', Enumerable.Range(0, 20_000)));
        using var body = await ResponseBody.ReadAsync(new StreamContent(new Source(bytes)), 1_000_000, None);

        Assert.Equal(bytes, body.Memory.ToArray());
    }

    [Fact]
    public async Task A_small_body_takes_a_small_buffer_whatever_the_limit()
    {
        using var body = await ResponseBody.ReadAsync(new ByteArrayContent(new byte[10]), 50_000_000, None);

        Assert.InRange(body.Length + body.Free().Length, 10, 1000);
    }

    [Fact]
    public async Task The_beginning_of_a_body_is_no_longer_than_its_limit()
    {
        using var body = await ResponseBody.ReadBeginningAsync(new StreamContent(new Source(new byte[50_000])), 100, None);

        Assert.Equal(100, body.Length);
    }

    [Theory]
    [InlineData(1024 * 1024, true)]
    [InlineData((1024 * 1024) + 1, false)]
    public async Task A_body_may_be_a_little_larger_encoded_than_it_may_be_plain(int more, bool isRead)
    {
        const int Limit = 10;
        var content = new ByteArrayContent(Gzip("x"u8, Limit + more)) { Headers = { ContentEncoding = { "gzip" }, ContentLength = null } };
        var reading = ResponseBody.ReadAsync(content, Limit, None);
        if (isRead)
            Assert.Equal(1, (await reading).Length);
        else
            await Assert.ThrowsAsync<InvalidDataException>(() => reading.AsTask());
    }

    [Fact]
    public void A_buffer_goes_back_to_the_pool_once()
    {
        var body = new PooledBody(3_000_000);
        var buffer = ArrayOf(body);
        body.Dispose();
        body.Dispose();

        Assert.Equal(0, body.Length);
        Assert.Same(buffer, ArrayPool<byte>.Shared.Rent(buffer.Length));
        Assert.NotSame(buffer, ArrayPool<byte>.Shared.Rent(buffer.Length));
    }

    [Fact]
    public void A_buffer_that_is_too_small_goes_back_when_it_is_replaced()
    {
        using var body = new PooledBody(3_000_000);
        var buffer = ArrayOf(body);
        body.Advance(buffer.Length);

        Assert.Equal(buffer.Length, body.Free().Length);
        Assert.Same(buffer, ArrayPool<byte>.Shared.Rent(buffer.Length));
    }

    public static TheoryData<string> Ends => ["too large", "no decoder's", "lost"];

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_body_that_cannot_be_read_gives_its_buffer_back(string end)
    {
        var size = 5_000_000;
        using var known = new PooledBody(size + 1);
        var buffer = ArrayOf(known);
        known.Dispose();

        var content = new StreamContent(new Source(new byte[end == "too large" ? size + 1 : 100], end));
        if (end == "no decoder's")
            content.Headers.ContentEncoding.Add("gzip");
        content.Headers.ContentLength = size;
        // All of it on this thread, whose buffers are the first that are rented again.
        var reading = ResponseBody.ReadAsync(content, size, None).AsTask();

        Assert.True(reading.IsFaulted);
        Assert.NotNull(reading.Exception);
        Assert.Same(buffer, ArrayPool<byte>.Shared.Rent(size + 1));
    }

    [Fact]
    public async Task What_a_stream_of_the_callers_throws_is_not_taken_for_an_encoding()
    {
        var server = new StubServer().Content(static () => new StreamContent(new Source(new byte[1], "no decoder's")));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server
                .Caller(static options => options with { Retry = new() { MaxRetries = 0 } })
                .SendAsync(new ApiRequest(TestApi.Open), null, None)
        );

        Assert.StartsWith(
            "Items_Open failed in a message handler with InvalidOperationException",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    public static TheoryData<string> Waits => ["open", "read", "close"];

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Nothing_of_it_comes_back_to_the_callers_context(string wait)
    {
        foreach (
            var read in (Func<HttpContent, int, CancellationToken, ValueTask<PooledBody>>[])
                [ResponseBody.ReadAsync, ResponseBody.ReadBeginningAsync]
        )
            Assert.Equal(0, await CountingContext.PostsOfAsync(() => read(new LateContent(wait), 1000, None).AsTask()));
    }

    private static byte[] ArrayOf(PooledBody body)
    {
        Assert.True(MemoryMarshal.TryGetArray((ReadOnlyMemory<byte>)body.Free(), out var segment));
        return segment.Array!;
    }

    // As long as it is asked for: its head holds the name of a file.
    private static byte[] Gzip(ReadOnlySpan<byte> plain, int length)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(plain);
        var (bytes, name) = (packed.ToArray(), new byte[length - packed.Length]);
        name.AsSpan(..^1).Fill((byte)'a');
        bytes[3] |= 8;
        return [.. bytes[..10], .. name, .. bytes[10..]];
    }

    private sealed class LateContent(string wait) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override Task<Stream> CreateContentReadStreamAsync() =>
            wait == "open" ? CountingContext.LaterAsync<Stream>(new Source([1])) : Task.FromResult<Stream>(new Source([1], wait));
    }

    // Gives all at once, then ends, or fails, or is late.
    private sealed class Source(byte[] bytes, string end = "") : MemoryStream(bytes)
    {
        // Else its length would be known beforehand.
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (end == "read")
                await CountingContext.LaterAsync(0).ConfigureAwait(false);
            return end switch
            {
                "no decoder's" => throw new InvalidOperationException("no"),
                "lost" => throw new IOException("lost"),
                _ => Read(buffer.Span),
            };
        }

        public override async ValueTask DisposeAsync()
        {
            if (end == "close")
                await CountingContext.LaterAsync(0).ConfigureAwait(false);
            await base.DisposeAsync().ConfigureAwait(false);
        }
    }
}
