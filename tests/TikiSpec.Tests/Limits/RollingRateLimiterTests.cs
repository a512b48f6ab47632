using System.Threading.RateLimiting;
using TikiSpec.Limits;

namespace TikiSpec.Tests.Limits;

public sealed class RollingRateLimiterTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(100);
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_permit_is_usable_again_a_window_after_the_response()
    {
        using var limiter = new RollingRateLimiter(2, Window, _time);
        var first = await limiter.AcquireAsync(1, None);
        var second = await limiter.AcquireAsync(1, None);
        var third = limiter.AcquireAsync(1, None);
        _time.Advance(Window * 2);
        Assert.False(third.IsCompleted);

        first.Dispose();
        _time.Advance(Window - TimeSpan.FromTicks(1));
        Assert.False(third.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(2));
        Assert.True((await third).IsAcquired);
        second.Dispose();
    }

    [Fact]
    public async Task Who_asks_first_is_served_first()
    {
        using var limiter = new RollingRateLimiter(1, Window, _time);
        var order = new List<int>();
        (await limiter.AcquireAsync(1, None)).Dispose();
        var waiting = Enumerable.Range(0, 5).Select(Wait).ToArray();
        for (var turn = 0; turn < waiting.Length; turn++)
        {
            _time.Advance(Window + TimeSpan.FromMilliseconds(2));
            await waiting[turn];
        }

        Assert.Equal([0, 1, 2, 3, 4], order);

        async Task Wait(int number)
        {
            using var lease = await limiter.AcquireAsync(1, None);
            lock (order)
                order.Add(number);
        }
    }

    [Fact]
    public async Task Who_gives_up_leaves_his_turn_to_the_next()
    {
        using var limiter = new RollingRateLimiter(1, Window, _time);
        using var cancel = new CancellationTokenSource();
        (await limiter.AcquireAsync(1, None)).Dispose();
        var gone = limiter.AcquireAsync(1, cancel.Token).AsTask();
        var next = limiter.AcquireAsync(1, None).AsTask();
        await cancel.CancelAsync();
        Assert.Equal(cancel.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone)).CancellationToken);
        _time.Advance(Window + TimeSpan.FromMilliseconds(2));

        Assert.True((await next).IsAcquired);
        Assert.Equal((0, 0), (limiter.GetStatistics()!.CurrentQueuedCount, limiter.GetStatistics()!.CurrentAvailablePermits));
    }

    [Fact]
    public async Task It_says_how_much_is_left_and_whether_it_is_idle()
    {
        using var limiter = new RollingRateLimiter(3, Window, _time);
        Assert.NotNull(limiter.IdleDuration);
        var lease = limiter.AttemptAcquire(2);
        Assert.Equal((true, 1L), (lease.IsAcquired, limiter.GetStatistics()!.CurrentAvailablePermits));
        Assert.False(limiter.AttemptAcquire(2).IsAcquired);
        Assert.Null(limiter.IdleDuration);
        Assert.False(lease.TryGetMetadata("x", out _));
        lease.Dispose();
        lease.Dispose();
        _time.Advance(Window);

        Assert.Equal((3L, 1L), (limiter.GetStatistics()!.CurrentAvailablePermits, limiter.GetStatistics()!.TotalSuccessfulLeases));
        Assert.NotNull(limiter.IdleDuration);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => limiter.AcquireAsync(4, None).AsTask());
    }

    [Fact]
    public async Task What_is_disposed_of_keeps_nobody_waiting()
    {
        var limiter = new RollingRateLimiter(1, Window, _time);
        (await limiter.AcquireAsync(1, None)).Dispose();
        var waiting = limiter.AcquireAsync(1, None).AsTask();
        limiter.Dispose();

        Assert.False((await waiting).IsAcquired);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => limiter.AcquireAsync(1, None).AsTask());
    }

    [Fact]
    public async Task No_stretch_of_a_window_ever_sees_more_calls_than_permits_whenever_they_arrive()
    {
        const int permits = 5;
        var random = new Random(7);
        var arrivals = new List<DateTimeOffset>();
        using var limiter = new RollingRateLimiter(permits, TimeSpan.FromSeconds(10), _time);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => CallAsync()));

        // Any stretch: a call and the one that comes as many calls later lie a window apart.
        var sorted = arrivals.Order().ToArray();
        Assert.All(
            Enumerable.Range(0, sorted.Length - permits),
            index => Assert.True(sorted[index + permits] - sorted[index] >= TimeSpan.FromSeconds(10))
        );

        async Task CallAsync()
        {
            using var lease = await limiter.AcquireAsync(1, None);
            TimeSpan there;
            lock (arrivals)
                there = TimeSpan.FromMilliseconds(random.Next(0, 3000));
            // The server sees it somewhere between sending and response.
            await Task.Delay(there, _time, None);
            lock (arrivals)
                arrivals.Add(_time.GetUtcNow());
            await Task.Delay(TimeSpan.FromMilliseconds(50), _time, None);
        }
    }
}
