namespace TikiSpec;

/// <summary>Holds a token and lets one caller at a time fetch the next, for which the others wait.</summary>
internal sealed class TokenCache
{
    private readonly object _gate = new();
    private Task<AccessToken>? _fetch;

    public AccessToken? Current { get; private set; }

    public Task<string> GetAsync(Func<Task<AccessToken>> fetch, TimeProvider time, CancellationToken cancellationToken)
    {
        // No lock stands in an async method here: in trimmed programs (.NET 10) such a lock was seen to be kept, and the next call waited for ever.
        lock (_gate)
        {
            if (Current is { } current && time.GetUtcNow() < current.RenewAt)
                return Task.FromResult(current.Text);
            // A fetch belongs to all who wait for it: none of them can cancel it for the others.
            return TextOfAsync((_fetch ??= FetchAsync(fetch)).WaitAsync(cancellationToken));
        }
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

    private static async Task<string> TextOfAsync(Task<AccessToken> token) => (await token.ConfigureAwait(false)).Text;

    private async Task<AccessToken> FetchAsync(Func<Task<AccessToken>> fetch)
    {
        // Outside the lock that the caller holds.
        await Task.Yield();
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
