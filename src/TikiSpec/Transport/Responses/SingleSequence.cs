namespace TikiSpec.Transport.Responses;

/// <summary>What can be gone through once, because it comes once.</summary>
internal sealed class SingleSequence<T>(OpenBody body, Func<CancellationToken, IAsyncEnumerable<T>> items) : IAsyncEnumerable<T>
{
    private int _began;

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _began, 1) == 0
            ? new Enumerator(body, items(cancellationToken).GetAsyncEnumerator(cancellationToken))
            : throw new InvalidOperationException("The response was gone through already, and comes once. Call again for another.");

    /// <summary>Gives the connection back also where nobody asked for the first item.</summary>
    private sealed class Enumerator(OpenBody body, IAsyncEnumerator<T> items) : IAsyncEnumerator<T>
    {
        public T Current => items.Current;

        public ValueTask<bool> MoveNextAsync() => items.MoveNextAsync();

        public async ValueTask DisposeAsync()
        {
            await items.DisposeAsync().ConfigureAwait(false);
            await body.DisposeAsync().ConfigureAwait(false);
        }
    }
}
