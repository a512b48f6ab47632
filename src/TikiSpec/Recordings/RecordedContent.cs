using System.Net;

namespace TikiSpec.Recordings;

/// <summary>A body that is kept while somebody reads it: a stream of events is not waited for.</summary>
internal sealed class RecordedContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly KeptBytes _kept;
    private Action? _done;

    /// <param name="inner">The body itself.</param>
    /// <param name="kept">What passes.</param>
    /// <param name="done">Called once: at its end, or when it is given up.</param>
    public RecordedContent(HttpContent inner, KeptBytes kept, Action done)
    {
        (_inner, _kept, _done) = (inner, kept, done);
        foreach (var header in inner.Headers.NonValidated)
        {
            foreach (var value in header.Value)
            {
                Headers.TryAddWithoutValidation(header.Key, value);
            }
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() => Open(await _inner.ReadAsStreamAsync().ConfigureAwait(false));

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        Open(await _inner.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var body = await CreateContentReadStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            await body.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private RecordedStream Open(Stream body) => new(body, _kept, End);

    private void End() => Interlocked.Exchange(ref _done, null)?.Invoke();
}
