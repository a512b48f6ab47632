using System.Threading.RateLimiting;

namespace TikiSpec.Limits;

/// <summary>So many calls within any stretch of time of a length, in the order in which they were asked for.</summary>
/// <remarks>
/// A permit is usable again that length after it was given back, which is when the response is there. Between asking
/// and response the server has counted the call, whenever that was; so whichever stretch the server looks at, it never
/// sees more calls than there are permits. A bucket that fills by the clock knows only when calls leave, and a slow
/// connection makes two bursts of them arrive as one.
/// </remarks>
internal sealed class RollingRateLimiter : RateLimiter
{
    private readonly object _gate = new();
    private readonly int _permits;
    private readonly TimeSpan _window;
    private readonly TimeProvider _time;
    private readonly Queue<Waiter> _waiting = new();

    // When each used permit is usable again.
    private readonly Queue<long> _returns = new();
    private readonly ITimer _timer;
    private int _free;
    private long _given;
    private bool _isTimerSet;
    private bool _isDisposed;

    /// <param name="permits">The most calls.</param>
    /// <param name="window">In any stretch of this length.</param>
    /// <param name="time">The clock.</param>
    public RollingRateLimiter(int permits, TimeSpan window, TimeProvider time)
    {
        _permits = _free = permits;
        _window = window;
        _time = time;
        _timer = time.CreateTimer(
            static limiter => ((RollingRateLimiter)limiter!).Serve(isTimer: true),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                TakeBack();
                return _free == _permits ? TimeSpan.Zero : null;
            }
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            TakeBack();
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _free,
                CurrentQueuedCount = _waiting.Count,
                TotalSuccessfulLeases = _given,
            };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            return CanGive(permitCount) ? Give(permitCount) : Lease.Refused;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, _permits);
        Waiter waiter;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (CanGive(permitCount))
                return new(Give(permitCount));
            _waiting.Enqueue(waiter = new Waiter(permitCount));
            SetTimer();
        }
        return new(waiter.WaitAsync(cancellationToken));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Waiter[] waiting;
        lock (_gate)
        {
            _isDisposed = true;
            waiting = [.. _waiting];
            _waiting.Clear();
        }
        _timer.Dispose();
        Array.ForEach(waiting, static waiter => waiter.TryGive(Lease.Refused));
    }

    // Who asks now comes after those who wait.
    private bool CanGive(int permits)
    {
        TakeBack();
        return permits == 0 || (_waiting.Count == 0 && _free >= permits);
    }

    private Lease Give(int permits)
    {
        _free -= permits;
        _given++;
        return new Lease(this, permits);
    }

    private void Return(int permits)
    {
        lock (_gate)
        {
            var usable = _time.GetTimestamp() + (long)(_window.TotalSeconds * _time.TimestampFrequency);
            for (; permits > 0; permits--)
                _returns.Enqueue(usable);
            SetTimer();
        }
    }

    private void TakeBack()
    {
        for (var now = _time.GetTimestamp(); _returns.TryPeek(out var usable) && usable <= now; _free++)
            _returns.Dequeue();
    }

    // One timer, set while somebody waits for what will come back.
    private void SetTimer()
    {
        if (_isTimerSet || _isDisposed || _waiting.Count == 0 || !_returns.TryPeek(out var usable))
            return;
        _isTimerSet = true;
        var left = TimeSpan.FromSeconds((double)(usable - _time.GetTimestamp()) / _time.TimestampFrequency);
        // Rounded up: a timer that is a fraction early would be set again and again.
        _timer.Change(left > TimeSpan.Zero ? left + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Serve(bool isTimer)
    {
        lock (_gate)
        {
            _isTimerSet &= !isTimer;
            TakeBack();
            while (_waiting.TryPeek(out var waiter) && (waiter.IsGone || _free >= waiter.Permits))
            {
                _waiting.Dequeue();
                if (waiter.IsGone)
                    continue;
                var lease = Give(waiter.Permits);
                // Who gave up in this moment leaves what nobody has used.
                if (!waiter.TryGive(lease))
                    _free += lease.Withdraw();
            }
            SetTimer();
        }
    }

    private sealed class Waiter(int permits)
    {
        private readonly TaskCompletionSource<RateLimitLease> _lease = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Permits => permits;

        public bool IsGone => _lease.Task.IsCompleted;

        public bool TryGive(RateLimitLease lease) => _lease.TrySetResult(lease);

        public async Task<RateLimitLease> WaitAsync(CancellationToken cancellationToken)
        {
            using var registration = cancellationToken.UnsafeRegister(
                static (lease, token) => ((TaskCompletionSource<RateLimitLease>)lease!).TrySetCanceled(token),
                _lease
            );
            return await _lease.Task.ConfigureAwait(false);
        }
    }

    private sealed class Lease(RollingRateLimiter? limiter, int permits) : RateLimitLease
    {
        public static readonly Lease Refused = new(null, 0);

        private int _permits = permits;

        public override bool IsAcquired => limiter is not null;

        public override IEnumerable<string> MetadataNames => [];

        /// <summary>Nobody has used it.</summary>
        public int Withdraw() => Interlocked.Exchange(ref _permits, 0);

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && Withdraw() is > 0 and var used)
                limiter!.Return(used);
        }
    }
}
