using System.IO.Compression;
using System.Text;
using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Tests.Transport;

/// <summary>What a response can do with its encodings.</summary>
public sealed class EncodingTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("gzip", 1)]
    [InlineData("gzip", 3)]
    [InlineData("br", 3)]
    [InlineData("deflate", 2)]
    [InlineData("identity", 3)]
    public async Task A_body_may_be_encoded_three_times(string encoding, int times)
    {
        var bytes = Enumerable.Range(0, times).Aggregate("{\"a\":1}"u8.ToArray(), (body, _) => Encode(body, encoding));

        Assert.Equal("{\"a\":1}", await TextAsync(bytes, [.. Enumerable.Repeat(encoding, times)]));
    }

    [Fact]
    public async Task What_was_encoded_last_is_decoded_first()
    {
        var bytes = Encode(Encode("x"u8.ToArray(), "gzip"), "br");

        Assert.Equal("x", await TextAsync(bytes, "gzip", "br"));
    }

    [Fact]
    public void The_shortest_body_of_gzip_is_whole_and_one_byte_less_is_not()
    {
        byte[] empty = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        using var read = new MemoryStream();
        ContentDecoding.Decode(new MemoryStream(empty), ["gzip"], 100).CopyTo(read);

        Assert.Equal(0, read.Length);
        Assert.Throws<InvalidDataException>(() => ContentDecoding.Decode(new MemoryStream(empty[..^1]), ["gzip"], 100).CopyTo(Stream.Null));
    }

    [Theory]
    [InlineData("identity", 4)]
    [InlineData("gzip", 4)]
    [InlineData("br", 12_000)]
    public async Task A_body_that_is_encoded_more_often_is_refused_before_anything_is_decoded(string encoding, int times)
    {
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => TextAsync(new byte[100], [.. Enumerable.Repeat(encoding, times)]));

        Assert.Equal("Items_Open got a response that cannot be decompressed.", exception.Message);
        Assert.Equal("The body is encoded too often.", exception.InnerException?.Message);
    }

    [Fact]
    public async Task An_older_name_of_gzip_is_read_and_an_unknown_one_is_told()
    {
        Assert.Equal("x", await TextAsync(Encode("x"u8.ToArray(), "gzip"), "X-GZip"));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => TextAsync("x"u8.ToArray(), "zstd"));

        Assert.Equal("The encoding is unknown.", exception.InnerException?.Message);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_body_is_decoded_for_whoever_reads_without_waiting_as_well(string encoding)
    {
        var plain = Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 200)));
        var whole = Encode(plain, encoding);
        using var read = new MemoryStream();
        ContentDecoding.Decode(new MemoryStream(whole), [encoding], 10_000).CopyTo(read);
        Assert.Equal(plain, read.ToArray());

        foreach (var wrong in (byte[][])[whole[..^1], [.. "no such thing, however long it is"u8]])
            Assert.Throws<InvalidDataException>(() =>
                ContentDecoding.Decode(new MemoryStream(wrong), [encoding], 10_000).CopyTo(Stream.Null)
            );
        Assert.Throws<InvalidDataException>(() => ContentDecoding.Decode(new MemoryStream(whole), [encoding], 1).CopyTo(Stream.Null));
    }

    [Fact]
    public void To_be_asked_for_nothing_is_no_end()
    {
        using var stream = ContentDecoding.Decode(new MemoryStream(Encode("x"u8.ToArray(), "gzip")), ["gzip"], 100);

        Assert.Equal(0, stream.Read([], 0, 0));
        Assert.Equal('x', stream.ReadByte());
    }

    [Fact]
    public async Task What_was_decoded_closes_what_it_was_decoded_from()
    {
        using var source = new MemoryStream(Encode("x"u8.ToArray(), "gzip"));
        await ContentDecoding.Decode(source, ["gzip"], 100).DisposeAsync();

        Assert.False(source.CanRead);
    }

    [Fact]
    public async Task Headers_that_are_too_long_end_the_call()
    {
        await using var server = RawServer.Start(
            "HTTP/1.1 200 OK\r\nX-Long: " + new string('a', 33 * 1024) + "\r\nContent-Length: 2\r\n\r\n{}"
        );
        using var connection = new ApiConnection(new ApiClientOptions { BaseAddress = server.Address, TimeProvider = new ManualTime() });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            connection.For(TestApi.Definition).SendAsync(new ApiRequest(TestApi.Open), null, None)
        );

        Assert.Contains("header", exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_that_is_cut_off_is_told_wherever_it_is_cut(string encoding)
    {
        var whole = Encode(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 200))), encoding);
        Assert.NotEmpty(await TextAsync(whole, encoding));
        var told = new HashSet<string?>();
        for (var length = 1; length < whole.Length; length++)
            told.Add((await Assert.ThrowsAnyAsync<ApiException>(() => TextAsync(whole[..length], encoding))).InnerException?.Message);

        Assert.Contains("The encoded body is cut off.", told);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task An_empty_body_is_empty_whatever_its_encoding(string encoding)
    {
        Assert.Equal("", await TextAsync([], encoding));
        Assert.Equal("", await TextAsync(Encode([], encoding), encoding));
    }

    [Fact]
    public async Task An_encoding_that_only_grows_between_the_others_is_bounded()
    {
        // The inner one gives a lot that the outer one makes nothing of: empty blocks.
        var blocks = new byte[10 + (4_000_000 / 5 * 5)];
        ((byte[])[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]).CopyTo(blocks, 0);
        for (var at = 10; at + 5 <= blocks.Length; at += 5)
            ((byte[])[0, 0, 0, 0xff, 0xff]).CopyTo(blocks, at);
        var content = Content(Encode(blocks, "gzip"), "gzip", "gzip");

        await Assert.ThrowsAsync<InvalidDataException>(() => ResponseBody.ReadAsync(content, 100_000, None).AsTask());
    }

    [Fact]
    public async Task The_time_limit_is_looked_at_while_a_body_is_decoded()
    {
        using var cancel = new CancellationTokenSource();
        var content = new StreamContent(new EndlessBlocks(cancel)) { Headers = { ContentEncoding = { "gzip" } } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ResponseBody.ReadAsync(content, 2_000_000_000, cancel.Token).AsTask()
        );
    }

    [Fact]
    public async Task A_body_whose_first_piece_is_exactly_the_limit_is_read_on()
    {
        foreach (var (length, isTooLarge) in ((int, bool)[])[(10, false), (11, true)])
        {
            var content = new StreamContent(new Pieces(length, 10));
            var reading = ResponseBody.ReadAsync(content, 10, None);
            if (isTooLarge)
                await Assert.ThrowsAsync<ResponseTooLargeException>(() => reading.AsTask());
            else
                Assert.Equal(10, (await reading).Length);
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_length_that_cannot_be_is_no_reason_to_fall(int status)
    {
        var content = () => new ByteArrayContent("x"u8.ToArray()) { Headers = { ContentLength = long.MaxValue } };
        var caller = new StubServer()
            .Content(content, (System.Net.HttpStatusCode)status)
            .Caller(static options => options with { Retry = new() { MaxRetries = 0 } });

        await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(new ApiRequest(TestApi.Open), null, None));
    }

    private static Task<string> TextAsync(byte[] bytes, params string[] encodings) =>
        new StubServer()
            .Content(() => Content(bytes, encodings))
            .Caller()
            .SendAsync(new ApiRequest(TestApi.Open), ResponseReader.Text, null, None);

    private static ByteArrayContent Content(byte[] bytes, params string[] encodings)
    {
        var content = new ByteArrayContent(bytes);
        foreach (var encoding in encodings)
            content.Headers.ContentEncoding.Add(encoding);
        return content;
    }

    private static byte[] Encode(byte[] bytes, string encoding)
    {
        var target = new MemoryStream();
        using (
            Stream stream = encoding switch
            {
                "gzip" => new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true),
                "br" => new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BufferedStream(target),
            }
        )
        {
            stream.Write(bytes);
        }
        return target.ToArray();
    }

    /// <summary>Gzip that never gives a byte; the call is cancelled at the third piece.</summary>
    private sealed class EndlessBlocks(CancellationTokenSource cancel) : MemoryStream
    {
        private int _pieces;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            byte[] piece = _pieces == 0 ? [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] : [0, 0, 0, 0xff, 0xff];
            if (++_pieces == 3)
                cancel.Cancel();
            Assert.InRange(_pieces, 1, 1000);
            piece.CopyTo(buffer);
            return new(piece.Length);
        }
    }

    private sealed class Pieces(int length, int first) : MemoryStream
    {
        private int _given;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Math.Min(length - _given, _given == 0 ? first : 1);
            _given += count;
            return new(count);
        }
    }
}
