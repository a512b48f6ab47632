namespace TikiSpec.Credentials;

/// <summary>Holds a token and lets one caller at a time fetch the next, for which the others wait.</summary>
/// <remarks>While a token is good nobody waits for the one that is to replace it: an endpoint that does not respond is
/// to hold up no call that could be made.</remarks>
internal sealed class TokenCache
{
    // An endpoint that has just failed is left alone for a moment by those who have a token.
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private Task<AccessToken>? _fetch;
    private DateTimeOffset _renewAgainAt;

    public AccessToken? Current { get; private set; }

    /// <param name="fetch">Fetches a token with the caller's own client.</param>
    /// <param name="time">The clock by which tokens run out.</param>
    /// <param name="cancellationToken">Ends the waiting, not the fetch: that belongs to all who wait for it.</param>
    public ValueTask<string> GetAsync(Func<Task<AccessToken>> fetch, TimeProvider time, CancellationToken cancellationToken) =>
        Good(fetch, time) is { } text ? new(text) : new(WaitAsync(fetch, time, cancellationToken));

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
            var (token, isOwn) = Join(fetch, time);
            try
            {
                return (await token.WaitAsync(cancellationToken).ConfigureAwait(false)).Text;
            }
            catch (ApiException exception) when (exception.IsOfDisposal && !isOwn)
            {
                // The client that fetched is gone, and this one is not: it fetches itself.
            }
        }
    }

    // No lock stands in an async method here: in trimmed programs (.NET 10) such a lock was seen to be kept, and the
    // next call waited for ever.
    private (Task<AccessToken> Token, bool IsOwn) Join(Func<Task<AccessToken>> fetch, TimeProvider time)
    {
        lock (_gate)
        {
            return _fetch is { } others ? (others, false) : (Begin(fetch, time), true);
        }
    }

    // On the pool: outside the lock, and away from the caller's context, which may be blocked until the token is there.
    private Task<AccessToken> Begin(Func<Task<AccessToken>> fetch, TimeProvider time) => _fetch = Task.Run(() => FetchAsync(fetch, time));

    /// <summary>The token until it runs out; one that is to be replaced is replaced meanwhile.</summary>
    private string? Good(Func<Task<AccessToken>> fetch, TimeProvider time)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (Current is not { } current || now >= current.ExpiresAt)
                return null;
            if (now >= current.RenewAt && now >= _renewAgainAt && _fetch is null)
                Begin(fetch, time).ContinueWith(static failed => _ = failed.Exception, TaskContinuationOptions.OnlyOnFaulted);
            return current.Text;
        }
    }

    private async Task<AccessToken> FetchAsync(Func<Task<AccessToken>> fetch, TimeProvider time)
    {
        AccessToken? token = null;
        try
        {
            return token = await fetch().ConfigureAwait(false);
        }
        finally
        {
            End(token, time);
        }
    }

    private void End(AccessToken? token, TimeProvider time)
    {
        lock (_gate)
        {
            _fetch = null;
            Current = token ?? Current;
            _renewAgainAt = token is null ? time.GetUtcNow() + BeforeRetry : default;
        }
    }
}
