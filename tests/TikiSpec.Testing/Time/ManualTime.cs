namespace TikiSpec.Testing;

/// <summary>A clock that stands still until it is told, so that tests about time take none.</summary>
/// <remarks>
/// Waits up to <see cref="JumpLimit"/> pass at once: the clock jumps to their end. Longer ones, such as time limits,
/// run out only when <see cref="Advance"/> reaches them.
/// </remarks>
public sealed class ManualTime : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>The longest wait that passes at once.</summary>
    public TimeSpan JumpLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Told of each wait that does not pass at once, when it has begun.</summary>
    public Action<TimeSpan>? Began { get; set; }

    /// <summary>The waits that passed at once, in their order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
            {
                return [.. _waits];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Moves the clock, and runs what is due then.</summary>
    public void Advance(TimeSpan span)
    {
        ManualTimer[] due;
        lock (_gate)
        {
            _now += span;
            due = [.. _timers.Where(timer => timer.DueAt <= _now)];
            _timers.RemoveAll(timer => timer.DueAt <= _now);
        }
        Array.ForEach(due, static timer => timer.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Schedule(ManualTimer timer, TimeSpan due)
    {
        bool passes;
        lock (_gate)
        {
            _timers.Remove(timer);
            if (due == Timeout.InfiniteTimeSpan)
                return;
            passes = due <= JumpLimit;
            if (passes)
            {
                _waits.Add(due);
                _now += due;
            }
            else
            {
                timer.DueAt = _now + due;
                _timers.Add(timer);
            }
        }
        if (!passes)
        {
            Began?.Invoke(due);
            return;
        }
        // Not on this thread: whoever makes a timer does not expect it to fire before it is returned.
        ThreadPool.QueueUserWorkItem(static timer => timer.Fire(), timer, preferLocal: false);
    }

    private void Remove(ManualTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private int _isDisposed;

        public DateTimeOffset DueAt { get; set; }

        public void Fire()
        {
            if (_isDisposed == 0)
                callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (_isDisposed != 0)
                return false;
            time.Schedule(this, dueTime);
            return true;
        }

        public void Dispose()
        {
            Interlocked.Exchange(ref _isDisposed, 1);
            time.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
