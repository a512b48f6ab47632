using System.Net;

namespace TikiSpec.Transport.Requests;

/// <summary>A body that tells how much of it has been sent.</summary>
internal sealed class MeasuredContent : HttpContent
{
    // A file in memory would otherwise be one step.
    private const int Step = 64 * 1024;

    private readonly HttpContent _body;
    private IProgress<UploadProgress>? _progress;

    public MeasuredContent(HttpContent body, IProgress<UploadProgress> progress)
    {
        _body = body;
        _progress = progress;
        foreach (var (name, values) in body.Headers.NonValidated)
            Headers.TryAddWithoutValidation(name, values);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _body.CopyToAsync(new Meter(stream, Tell), context, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Headers.ContentLength ?? 0;
        return _body.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _body.Dispose();
        base.Dispose(disposing);
    }

    private void Tell(long sent)
    {
        try
        {
            _progress?.Report(new UploadProgress(sent, _body.Headers.ContentLength));
        }
        catch (Exception)
        {
            // Who listens badly stops nothing that is on its way.
            _progress = null;
        }
    }

    /// <summary>Writes on, and counts.</summary>
    private sealed class Meter(Stream stream, Action<long> tell) : Stream
    {
        private long _sent;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _sent;
            set => throw new NotSupportedException();
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            for (var rest = buffer; !rest.IsEmpty; rest = rest[Math.Min(Step, rest.Length)..])
            {
                var step = rest[..Math.Min(Step, rest.Length)];
                await stream.WriteAsync(step, cancellationToken).ConfigureAwait(false);
                tell(_sent += step.Length);
            }
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count)
        {
            stream.Write(buffer, offset, count);
            tell(_sent += count);
        }

        public override void Flush() => stream.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => stream.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
