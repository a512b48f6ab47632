using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using TikiSpec.Transport.Calls;

namespace TikiSpec.Limits;

/// <summary>The limiters of one seller, one for each service: whatever clients of this process act for him share
/// them.</summary>
internal sealed class SellerLimits
{
    // By key. Whoever holds a credential with the key holds its limits; when nobody does they are forgotten.
    private static readonly ConcurrentDictionary<string, WeakReference<SellerLimits>> ByKey = new(StringComparer.Ordinal);
    private static int _sweepAt = 64;

    private readonly ConcurrentDictionary<(string Origin, int Permits, TimeSpan Window, TimeProvider Time), RateLimiter> _limiters = new();

    /// <summary>The limits of the seller whose key it is, however many credentials were made of it.</summary>
    public static SellerLimits OfKey(string key)
    {
        lock (ByKey)
        {
            if (ByKey.TryGetValue(key, out var known) && known.TryGetTarget(out var limits))
                return limits;
            Sweep();
            limits = new SellerLimits();
            ByKey[key] = new WeakReference<SellerLimits>(limits);
            return limits;
        }
    }

    /// <param name="origin">The service: scheme, host and port.</param>
    /// <param name="permits">The most calls.</param>
    /// <param name="window">In any stretch of this length.</param>
    /// <param name="time">The clock.</param>
    public RateLimiter Of(string origin, int permits, TimeSpan window, TimeProvider time) =>
        _limiters.GetOrAdd((origin, permits, window, time), static key => new RollingRateLimiter(key.Permits, key.Window, key.Time));

    private static void Sweep()
    {
        if (ByKey.Count < _sweepAt)
            return;
        foreach (var (key, reference) in ByKey)
        {
            if (!reference.TryGetTarget(out _))
                ByKey.TryRemove(key, out _);
        }
        _sweepAt = Math.Max(64, ByKey.Count * 2);
    }
}
