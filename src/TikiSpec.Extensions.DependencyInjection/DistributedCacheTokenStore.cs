using Microsoft.Extensions.Caching.Distributed;

namespace TikiSpec.Extensions.DependencyInjection;

/// <summary>Keeps a refresh token in the cache that an application has already. It is not locked while it is exchanged:
/// where several processes act for one seller, take TikiSpec.Extensions.Redis.</summary>
/// <param name="cache">A cache that keeps what nobody asks for: one that forgets the token ends the seller's
/// leave.</param>
/// <param name="key">The token's key, one for each seller.</param>
public sealed class DistributedCacheTokenStore(IDistributedCache cache, string key) : IRefreshTokenStore
{
    /// <inheritdoc/>
    public Task<string?> ReadAsync(CancellationToken cancellationToken) => cache.GetStringAsync(key, cancellationToken);

    /// <inheritdoc/>
    public Task WriteAsync(string refreshToken, CancellationToken cancellationToken) =>
        cache.SetStringAsync(key, refreshToken, cancellationToken);
}
