using System.Diagnostics;
using TikiSpec.Options;
using TikiSpec.Recordings;
using TikiSpec.Transport.Sending;

namespace TikiSpec;

/// <summary>
/// Writes the calls that pass to an HTTP Archive (HAR 1.2), which browsers open, <c>tikispec traffic</c> holds against
/// a document, and <see cref="ApiPlayer"/> plays back. Secrets are not in it.
/// </summary>
/// <remarks>
/// Values of headers are written where they are none of a caller's own (types, lengths, dates, limits); all others are
/// <c>***</c>. So is what stands behind a secret name in an address, in JSON or in a form, and what a call has shown in
/// its credentials, wherever it comes again. Personal values are kept: see <see cref="Redact"/>. Each call is in the
/// file when its response has been read or given up; a file whose program was killed lacks its end, which
/// <c>tikispec traffic</c> understands.
/// </remarks>
/// <example>
/// <code>
/// using var recorder = new ApiRecorder("calls.har");
/// using var tiki = new TikiClient(new ApiClientOptions { HttpMessageHandler = recorder });
/// </code>
/// </example>
public sealed class ApiRecorder : DelegatingHandler
{
    private const int MostBodyBytes = 100 * 1024 * 1024;

    private readonly RecordingFile _file;

    /// <summary>Records to a file.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="inner">What sends the calls; null for a handler that follows no redirects. It is disposed of with
    /// the recorder.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public ApiRecorder(string path, HttpMessageHandler? inner = null)
        : this(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read), inner) { }

    /// <summary>Records to a stream.</summary>
    /// <param name="stream">Where to; it is disposed of with the recorder.</param>
    /// <param name="inner">What sends the calls; null for a handler that follows no redirects. It is disposed of with
    /// the recorder.</param>
    public ApiRecorder(Stream stream, HttpMessageHandler? inner = null)
        : base(inner ?? HttpClients.CreateHandler())
    {
        ArgumentNullException.ThrowIfNull(stream);
        _file = new RecordingFile(stream);
    }

    /// <summary>Further names of headers, query parameters, form fields and properties whose values are secret; case
    /// does not count.</summary>
    /// <value>None by default; those that credentials usually have are known.</value>
    public IReadOnlyList<string> SecretNames { get; init; } = [];

    /// <summary>Takes out of a text what else nobody should see; asked for each address and each body that is a
    /// text.</summary>
    /// <value>Null by default: addresses and bodies are written without secrets, and otherwise as they are.</value>
    public Func<string, string>? Redact { get; init; }

    /// <summary>How much of a body is kept, in bytes. Of a longer one its length is written, and no text.</summary>
    /// <value>0 to 100 MB; 1 MB by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or above 100 MB: kept bodies lie in memory.</exception>
    public int MaxBodyBytes
    {
        get;
        init => field = OptionLimits.Number(value, 0, MostBodyBytes, nameof(MaxBodyBytes));
    } = 1024 * 1024;

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _file.ThrowIfBroken();
        var call = new RecordedRequest(
            DateTimeOffset.UtcNow,
            Stopwatch.GetTimestamp(),
            request,
            await RequestBodyAsync(request, cancellationToken).ConfigureAwait(false)
        );
        var redaction = new Redaction(new SecretNames(SecretNames), Redact, request);
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or IOException)
        {
            // No response is one of status 0 in archives.
            _file.Write(HarWriter.Entry(call, null, problem.GetType().Name, redaction));
            throw;
        }

        var body = new KeptBytes(MaxBodyBytes);
        response.Content = new RecordedContent(
            response.Content,
            body,
            () => _file.Write(HarWriter.Entry(call, new RecordedResponse(response, body), null, redaction))
        );
        return response;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    // An upload whose length nobody knows may be longer than memory: it passes, and is not kept.
    private async Task<KeptBytes> RequestBodyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = new KeptBytes(MaxBodyBytes);
        if (request.Content is not { } content)
        {
            return body;
        }

        if (content.Headers.ContentLength is { } length && length <= MaxBodyBytes)
        {
            // Buffers, so that it can be sent still.
            await content.LoadIntoBufferAsync().ConfigureAwait(false);
            body.Add(await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        }
        else
        {
            body.Skip(content.Headers.ContentLength);
        }

        return body;
    }
}
