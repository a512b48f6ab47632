namespace TikiSpec.Emulator.Hosting;

/// <summary>The body of a response without a socket: comes in pieces, and may end as a cut connection does.</summary>
internal sealed class CutStream(byte[] body, Delivery delivery) : Stream
{
    private readonly IEnumerator<(ReadOnlyMemory<byte> Piece, TimeSpan Wait)> _parts = delivery.Parts(body).GetEnumerator();
    private ReadOnlyMemory<byte> _rest;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_rest.IsEmpty)
        {
            if (!_parts.MoveNext())
            {
                return delivery.Cut == CutLocation.During ? throw new IOException("The connection was cut on purpose.") : 0;
            }

            await Task.Delay(_parts.Current.Wait, cancellationToken).ConfigureAwait(false);
            _rest = _parts.Current.Piece;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _parts.Dispose();
        base.Dispose(disposing);
    }
}
