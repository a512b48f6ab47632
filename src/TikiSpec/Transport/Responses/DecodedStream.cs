namespace TikiSpec.Transport.Responses;

/// <summary>What a decoder gives, and a failure where it ends before the encoded bytes are complete.</summary>
internal sealed class DecodedStream(EncodedStream encoded, Stream decoder, Func<EncodedStream, long, bool> isComplete) : ForwardStream
{
    private long _count;

    public override long Length => _count;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Given(await decoder.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        catch (InvalidOperationException exception)
        {
            throw Undecodable(exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Given(decoder.Read(buffer, offset, count), count);
        }
        catch (InvalidOperationException exception)
        {
            throw Undecodable(exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            decoder.Dispose();
        base.Dispose(disposing);
    }

    private int Given(int count, int asked)
    {
        _count += count;
        return count > 0 || asked == 0 || isComplete(encoded, _count)
            ? count
            : throw new InvalidDataException("The encoded body is cut off.");
    }

    // Brotli's way of saying that the data is none of its own.
    private static InvalidDataException Undecodable(InvalidOperationException exception) => new(exception.Message, exception);
}
