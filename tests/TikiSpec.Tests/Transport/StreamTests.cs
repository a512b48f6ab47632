using System.Text;
using System.Threading.Channels;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

/// <summary>Bodies that are read while they come.</summary>
public sealed class StreamTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string _folder = Directory.CreateTempSubdirectory("tikispec-").FullName;

    [Fact]
    public async Task An_item_is_there_before_the_next_was_sent()
    {
        var body = new Body();
        await using var items = Lines(body).GetAsyncEnumerator(None);

        body.Send("1\n2");
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(1, items.Current);
        body.Send("3\n");
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(23, items.Current);
        body.End();
        Assert.False(await items.MoveNextAsync());
    }

    [Fact]
    public async Task Leaving_the_loop_gives_the_connection_back()
    {
        var body = new Body();
        body.Send("1\n2\n");
        await foreach (var item in Lines(body))
        {
            Assert.Equal(1, item);
            break;
        }

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told_as_a_failure_of_the_call_without_the_key()
    {
        var body = new Body();
        body.Send("1\n");
        body.Break(new IOException("Bad chunk: " + TestApi.Key));
        await using var items = Lines(body, static options => options with { Credential = ApiCredential.ApiKey(TestApi.Key) })
            .GetAsyncEnumerator(None);

        Assert.True(await items.MoveNextAsync());
        var exception = await Assert.ThrowsAsync<ApiTransportException>(async () => await items.MoveNextAsync());

        Assert.Equal(("Items_Get", ApiFailure.Responded), (exception.OperationId, exception.Failure));
        Assert.DoesNotContain(TestApi.Key, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data: 123456789012\n\n")]
    [InlineData("data: 12345\ndata: 67890\n\n")]
    [InlineData("data: 1234567890123456")]
    public async Task An_event_beyond_the_limit_is_no_event(string sent)
    {
        var body = new Body();
        body.Send("data: 1\n\n" + sent);
        body.End();
        var caller = new StubServer().Content(body.Content).Caller(static options => options with { MaxResponseBytes = 10 });
        var events = caller.StreamAsync(static () => TestApi.GetRequest(), ResponseReader.TextEvents, null, None);
        await using var items = events.GetAsyncEnumerator(None);

        Assert.True(await items.MoveNextAsync());
        var exception = await Assert.ThrowsAsync<ApiException>(async () => await items.MoveNextAsync());

        Assert.Contains("10 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_come_whole_leaves_what_was_there()
    {
        var path = Path.Combine(_folder, "bill.pdf");
        await File.WriteAllTextAsync(path, "old", None);
        var body = new Body();
        body.Send("ne");
        body.Break(new IOException("gone"));
        await using var file = await new StubServer()
            .Content(body.Content)
            .Caller()
            .SendAsync(TestApi.GetRequest(), ResponseReader.Download, null, None);

        await Assert.ThrowsAsync<ApiTransportException>(() => file.SaveAsync(path, None));

        Assert.Equal("old", await File.ReadAllTextAsync(path, None));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_file_that_comes_whole_takes_the_place_of_what_was_there()
    {
        var path = Path.Combine(_folder, "bill.pdf");
        await File.WriteAllTextAsync(path, "old", None);
        var body = new Body();
        body.Send("new");
        body.End();
        await using var file = await new StubServer()
            .Content(body.Content)
            .Caller()
            .SendAsync(TestApi.GetRequest(), ResponseReader.Download, null, None);

        await file.SaveAsync(path, None);

        Assert.Equal("new", await File.ReadAllTextAsync(path, None));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("attachment; filename=\"bill.pdf\"", "bill.pdf")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"C:\\\\x\\\\bill.pdf\"", "bill.pdf")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment; filename*=UTF-8''b%C3%ACll.pdf", "bìll.pdf")]
    [InlineData("attachment", null)]
    public async Task A_name_leads_nowhere(string disposition, string? name)
    {
        var server = new StubServer().Content(static () => new ByteArrayContent([1]), headers: ("Content-Disposition", disposition));
        await using var file = await server.Caller().SendAsync(TestApi.GetRequest(), ResponseReader.Download, null, None);

        Assert.Equal(name, file.FileName);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IAsyncEnumerable<long> Lines(Body body, Func<ApiClientOptions, ApiClientOptions>? change = null) =>
        new StubServer()
            .Content(body.Content)
            .Caller(change)
            .StreamAsync(static () => TestApi.GetRequest(), ResponseReader.Lines<long>(ApiJson.ReadInt64), null, None);

    /// <summary>A body whose bytes come when the test sends them.</summary>
    private sealed class Body : Stream
    {
        private readonly Channel<byte[]> _sent = Channel.CreateUnbounded<byte[]>();
        private ReadOnlyMemory<byte> _rest;

        public bool IsDisposed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public StreamContent Content() => new(this);

        public void Send(string text) => _sent.Writer.TryWrite(Encoding.UTF8.GetBytes(text));

        public void End() => _sent.Writer.TryComplete();

        public void Break(Exception exception) => _sent.Writer.TryComplete(exception);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                if (_rest.Length == 0)
                    _rest = await _sent.Reader.ReadAsync(cancellationToken);
            }
            catch (ChannelClosedException exception)
            {
                return exception.InnerException is { } cause ? throw cause : 0;
            }
            var count = Math.Min(buffer.Length, _rest.Length);
            _rest[..count].CopyTo(buffer);
            _rest = _rest[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
