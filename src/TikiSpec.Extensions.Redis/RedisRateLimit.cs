using System.Threading.RateLimiting;
using RedisRateLimiting;
using StackExchange.Redis;

namespace TikiSpec.Extensions.Redis;

/// <summary>One rate limit for a seller over all processes that act for him, for
/// <see cref="ApiClientOptions.RateLimiter"/>.
/// Whoever finds it reached waits.</summary>
/// <remarks>Redis counts when a call asks, the service when it arrives: keep a tenth below what the service allows (180
/// of Tiki's 200). Where Redis is away each process keeps the limit for itself, and what the service refuses is
/// repeated.</remarks>
public sealed class RedisRateLimit : RateLimiter
{
    private readonly RateLimiter _shared;
    private readonly RateLimiter _alone;
    private readonly TimeSpan _pause;

    /// <summary>Shares a limit.</summary>
    /// <param name="redis">The connection.</param>
    /// <param name="seller">The seller, by the application's own name; part of the key.</param>
    /// <param name="permits">How many calls in a window.</param>
    /// <param name="window">The window; null for a second.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no permits, or no time.</exception>
    public RedisRateLimit(IConnectionMultiplexer redis, string seller, int permits, TimeSpan? window = null)
    {
        ArgumentNullException.ThrowIfNull(redis);
        ArgumentException.ThrowIfNullOrWhiteSpace(seller);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(permits);
        var time = window ?? TimeSpan.FromSeconds(1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero, nameof(window));
        _pause = time / permits;
        _shared = new RedisSlidingWindowRateLimiter<string>(
            "tikispec:rate-limit:" + seller,
            new RedisSlidingWindowRateLimiterOptions
            {
                ConnectionMultiplexerFactory = () => redis,
                PermitLimit = permits,
                Window = time,
            }
        );
        _alone = new SlidingWindowRateLimiter(
            new SlidingWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = time,
                SegmentsPerWindow = 10,
                QueueLimit = int.MaxValue,
            }
        );
    }

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration => null;

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => _alone.AttemptAcquire(permitCount);

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var lease = await _shared.AcquireAsync(permitCount, cancellationToken).ConfigureAwait(false);
                if (lease.IsAcquired)
                    return lease;
                lease.Dispose();
            }
            catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
            {
                return await _alone.AcquireAsync(permitCount, cancellationToken).ConfigureAwait(false);
            }

            // Not all at once: those who were sent away together do not return together.
            await Task.Delay(_pause * (1 + (20 * Random.Shared.NextDouble())), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _shared.Dispose();
            _alone.Dispose();
        }

        base.Dispose(disposing);
    }
}
