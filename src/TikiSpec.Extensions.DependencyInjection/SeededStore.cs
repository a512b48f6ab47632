namespace TikiSpec.Extensions.DependencyInjection;

/// <summary>A store that has a refresh token to begin with, until the first that takes its place.</summary>
internal sealed class SeededStore(IRefreshTokenStore store, string first) : IRefreshTokenLock
{
    public async Task<string?> ReadAsync(CancellationToken cancellationToken) =>
        await store.ReadAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } kept ? kept : first;

    public Task WriteAsync(string refreshToken, CancellationToken cancellationToken) => store.WriteAsync(refreshToken, cancellationToken);

    public async Task<IAsyncDisposable?> LockAsync(CancellationToken cancellationToken) =>
        store is IRefreshTokenLock shared ? await shared.LockAsync(cancellationToken).ConfigureAwait(false) : null;
}
