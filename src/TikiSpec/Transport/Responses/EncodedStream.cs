namespace TikiSpec.Transport.Responses;

/// <summary>Encoded bytes on the way to their decoder: not more than a limit, with what stands at their end.</summary>
internal sealed class EncodedStream(Stream stream, long limit) : ForwardStream
{
    private readonly byte[] _tail = new byte[4];

    public override long Length => Count;

    /// <summary>The last four bytes so far.</summary>
    public ReadOnlySpan<byte> Tail => _tail;

    /// <summary>The decoder wanted more, and there was none.</summary>
    public bool HasEnded { get; private set; }

    private long Count { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // A decoder may read for long without giving anything.
        cancellationToken.ThrowIfCancellationRequested();
        var count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Taken(buffer.Span[..count]);
    }

    public override int Read(byte[] buffer, int offset, int count) => Taken(buffer.AsSpan(offset, stream.Read(buffer, offset, count)));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }

    private int Taken(ReadOnlySpan<byte> bytes)
    {
        Keep(bytes);
        HasEnded |= bytes.Length == 0;
        return Count <= limit ? bytes.Length : throw new InvalidDataException("The encoded body is too large.");
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        Count += bytes.Length;
        var last = bytes[^Math.Min(bytes.Length, _tail.Length)..];
        _tail.AsSpan(last.Length).CopyTo(_tail);
        last.CopyTo(_tail.AsSpan(_tail.Length - last.Length));
    }
}
