using TikiSpec.Transport.Calls;

namespace TikiSpec.Transport.Responses;

/// <summary>A response's body that is read while it comes. Disposing of it gives the connection back.</summary>
internal sealed class OpenBody : IDisposable, IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly CancellationTokenRegistration[] _endings;

    public OpenBody(PreparedCall call, HttpResponseMessage response, Stream stream, IReadOnlyList<CancellationToken> ends)
    {
        OperationId = call.Operation.Id;
        Stream = new WatchedStream(call, stream);
        _response = response;
        // A read that waits for the server ends with the client.
        _endings = [.. ends.Select(end => end.UnsafeRegister(static response => ((HttpResponseMessage)response!).Dispose(), response))];
    }

    public string OperationId { get; }

    /// <summary>The body, decompressed.</summary>
    public Stream Stream { get; }

    public HttpContent Content => _response.Content;

    public void Dispose()
    {
        Array.ForEach(_endings, static ending => ending.Dispose());
        Stream.Dispose();
        _response.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var ending in _endings)
            await ending.DisposeAsync().ConfigureAwait(false);
        await Stream.DisposeAsync().ConfigureAwait(false);
        _response.Dispose();
    }
}
