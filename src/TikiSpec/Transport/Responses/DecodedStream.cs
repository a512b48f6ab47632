namespace TikiSpec.Transport.Responses;

/// <summary>What a decoder gives, and a failure where it ends before the encoded bytes are complete.</summary>
internal sealed class DecodedStream(EncodedStream encoded, Stream decoder, Func<EncodedStream, long, bool> isComplete) : ForwardStream
{
    private long _count;

    public override long Length => _count;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await decoder.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _count += count;
        return count > 0 || isComplete(encoded, _count) ? count : throw new InvalidDataException("The encoded body is cut off.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            decoder.Dispose();
        base.Dispose(disposing);
    }
}
