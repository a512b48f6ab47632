namespace TikiSpec;

/// <summary>Holds a token and lets one caller at a time fetch the next, for which the others wait.</summary>
internal sealed class TokenCache
{
    private readonly object _gate = new();
    private Task<AccessToken>? _fetch;

    public AccessToken? Current { get; private set; }

    public async Task<string> GetAsync(Func<Task<AccessToken>> fetch, TimeProvider time, CancellationToken cancellationToken)
    {
        Task<AccessToken> pending;
        lock (_gate)
        {
            if (Current is { } current && time.GetUtcNow() < current.RenewAt)
                return current.Text;
            // A fetch belongs to all who wait for it: none of them can cancel it for the others.
            pending = _fetch ??= FetchAsync(fetch);
        }
        return (await pending.WaitAsync(cancellationToken).ConfigureAwait(false)).Text;
    }

    public void Drop(string text)
    {
        lock (_gate)
        {
            // Another caller may have replaced it already.
            if (Current?.Text == text)
                Current = null;
        }
    }

    private async Task<AccessToken> FetchAsync(Func<Task<AccessToken>> fetch)
    {
        // Outside the lock that the caller holds.
        await Task.Yield();
        try
        {
            var token = await fetch().ConfigureAwait(false);
            lock (_gate)
            {
                Current = token;
            }
            return token;
        }
        finally
        {
            lock (_gate)
            {
                _fetch = null;
            }
        }
    }
}
