using System.Globalization;
using StackExchange.Redis;

namespace TikiSpec.Extensions.Redis;

/// <summary>Keeps a seller's refresh token in Redis for all processes that act for him, and lets one of them at a time
/// exchange it: a token that two show at once looks stolen, and ends the seller's leave.</summary>
/// <remarks>Where Redis is away nothing is exchanged, and calls go on with the access token for as long as it is good.
/// Redis has to keep what it is given over a restart of its own (<c>appendonly yes</c>).</remarks>
public sealed class RedisTokenStore : IRefreshTokenLock
{
    // Longer than an exchange may take, so that no second begins beside it; a process that dies holds the others up no
    // longer.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly IConnectionMultiplexer _redis;
    private readonly RedisKey _key;
    private readonly RedisKey _lock;

    /// <summary>Keeps the token of one seller.</summary>
    /// <param name="redis">The connection.</param>
    /// <param name="seller">The seller, by the application's own name; part of the keys.</param>
    /// <exception cref="ArgumentException">There is no connection, or the seller has no name: all without one would
    /// share a token.</exception>
    public RedisTokenStore(IConnectionMultiplexer redis, string seller)
    {
        ArgumentNullException.ThrowIfNull(redis);
        ArgumentException.ThrowIfNullOrWhiteSpace(seller);
        _redis = redis;
        _key = "tikispec:refresh-token:" + seller;
        // Not behind the name: another seller may be called so.
        _lock = "tikispec:refresh-token-lock:" + seller;
    }

    /// <inheritdoc/>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken) =>
        await _redis.GetDatabase().StringGetAsync(_key).WaitAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task WriteAsync(string refreshToken, CancellationToken cancellationToken) =>
        _redis.GetDatabase().StringSetAsync(_key, refreshToken).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<IAsyncDisposable?> LockAsync(CancellationToken cancellationToken)
    {
        RedisValue holder = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        while (!await _redis.GetDatabase().LockTakeAsync(_lock, holder, Lease).WaitAsync(cancellationToken).ConfigureAwait(false))
            await Task.Delay(Pause * (0.5 + Random.Shared.NextDouble()), cancellationToken).ConfigureAwait(false);
        return new Held(_redis, _lock, holder);
    }

    private sealed class Held(IConnectionMultiplexer redis, RedisKey key, RedisValue holder) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await redis.GetDatabase().LockReleaseAsync(key, holder).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
            {
                // It ends by itself after its time, and what it guarded is done.
            }
        }
    }
}
