using TikiSpec.Transport.Calls;

namespace TikiSpec.Transport.Responses;

/// <summary>A response's body that is read while it comes. Disposing of it gives the connection back.</summary>
internal sealed class OpenBody : IDisposable, IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly CancellationTokenRegistration _ending;

    public OpenBody(PreparedCall call, HttpResponseMessage response, Stream stream, CancellationToken closed)
    {
        OperationId = call.Operation.Id;
        Stream = new WatchedStream(call, stream);
        _response = response;
        // A read that waits for the server ends with the client.
        _ending = closed.UnsafeRegister(static response => ((HttpResponseMessage)response!).Dispose(), response);
    }

    public string OperationId { get; }

    /// <summary>The body, decompressed.</summary>
    public Stream Stream { get; }

    public HttpContent Content => _response.Content;

    public void Dispose()
    {
        _ending.Dispose();
        Stream.Dispose();
        _response.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.DisposeAsync().ConfigureAwait(false);
        await Stream.DisposeAsync().ConfigureAwait(false);
        _response.Dispose();
    }
}
