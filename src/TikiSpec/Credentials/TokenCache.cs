namespace TikiSpec.Credentials;

/// <summary>Holds a token and lets one caller at a time fetch the next, for which the others wait.</summary>
internal sealed class TokenCache
{
    private readonly object _gate = new();
    private Task<AccessToken>? _fetch;

    public AccessToken? Current { get; private set; }

    /// <param name="fetch">Fetches a token with the caller's own client.</param>
    /// <param name="time">The clock by which tokens run out.</param>
    /// <param name="cancellationToken">Ends the waiting, not the fetch: that belongs to all who wait for it.</param>
    public ValueTask<string> GetAsync(Func<Task<AccessToken>> fetch, TimeProvider time, CancellationToken cancellationToken) =>
        Fresh(time) is { } text ? new(text) : new(WaitAsync(fetch, time, cancellationToken));

    public void Drop(string text)
    {
        lock (_gate)
        {
            // Another caller may have replaced it already.
            if (Current?.Text == text)
                Current = null;
        }
    }

    private async Task<string> WaitAsync(Func<Task<AccessToken>> fetch, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (token, isOwn) = Join(fetch);
            try
            {
                return (await token.WaitAsync(cancellationToken).ConfigureAwait(false)).Text;
            }
            catch (ApiException exception) when (exception.IsOfDisposal && !isOwn)
            {
                // The client that fetched is gone, and this one is not: it fetches itself.
            }
            catch (ApiException) when (Usable(time) is not null)
            {
                return Usable(time)!;
            }
        }
    }

    // No lock stands in an async method here: in trimmed programs (.NET 10) such a lock was seen to be kept, and the
    // next call waited for ever.
    private (Task<AccessToken> Token, bool IsOwn) Join(Func<Task<AccessToken>> fetch)
    {
        lock (_gate)
        {
            if (_fetch is { } others)
                return (others, false);
            // On the pool: outside the lock, and away from the caller's context, which may be blocked until the token
            // is there.
            return (_fetch = Task.Run(() => FetchAsync(fetch)), true);
        }
    }

    private string? Fresh(TimeProvider time)
    {
        lock (_gate)
        {
            return Current is { } current && time.GetUtcNow() < current.RenewAt ? current.Text : null;
        }
    }

    // A token that should have been replaced and could not be is good until it runs out.
    private string? Usable(TimeProvider time)
    {
        lock (_gate)
        {
            return Current is { } current && time.GetUtcNow() < current.ExpiresAt ? current.Text : null;
        }
    }

    private async Task<AccessToken> FetchAsync(Func<Task<AccessToken>> fetch)
    {
        try
        {
            return Keep(await fetch().ConfigureAwait(false));
        }
        finally
        {
            EndFetch();
        }
    }

    private AccessToken Keep(AccessToken token)
    {
        lock (_gate)
        {
            return Current = token;
        }
    }

    private void EndFetch()
    {
        lock (_gate)
        {
            _fetch = null;
        }
    }
}
