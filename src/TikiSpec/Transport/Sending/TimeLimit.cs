using System.Collections.Concurrent;

namespace TikiSpec.Transport.Sending;

/// <summary>A token that is cancelled after a time, or with any of others.</summary>
/// <remarks>A call takes two, one for all of it and one for each attempt. What has not come to its end is used again: a
/// source with its timer and its list of listeners costs more than the rest of a call.</remarks>
internal sealed class TimeLimit : IDisposable
{
    private const int MostKept = 256;

    private static readonly ConcurrentQueue<TimeLimit> Kept = new();

    private readonly CancellationTokenSource _source = new();
    private readonly List<CancellationTokenRegistration> _followed = [];
    private ITimer? _timer;

    private TimeLimit() { }

    public CancellationToken Token => _source.Token;

    public bool IsOver => _source.IsCancellationRequested;

    /// <param name="time">How long.</param>
    /// <param name="clock">By which clock.</param>
    /// <param name="ends">Each ends it as well.</param>
    /// <param name="caller">Ends it as well.</param>
    public static TimeLimit Start(TimeSpan time, TimeProvider clock, CancellationToken[] ends, CancellationToken caller)
    {
        var limit = Kept.TryDequeue(out var kept) ? kept : new TimeLimit();
        limit.Follow(caller);
        foreach (var end in ends)
            limit.Follow(end);
        if (clock == TimeProvider.System)
            limit._source.CancelAfter(time);
        else
            limit._timer = clock.CreateTimer(Cancel, limit._source, time, Timeout.InfiniteTimeSpan);
        return limit;
    }

    public void Dispose()
    {
        // Waits for a cancellation that is under way, so that none comes late to whoever has the source next.
        foreach (var followed in _followed)
            followed.Dispose();
        _followed.Clear();
        if (_timer is { } timer)
        {
            // Another clock's timer may come late, even now: its source is neither used again nor closed, so that
            // cancelling it does nothing to anybody.
            timer.Dispose();
            _timer = null;
        }
        else if (Kept.Count < MostKept && _source.TryReset())
            Kept.Enqueue(this);
        else
            _source.Dispose();
    }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();

    private void Follow(CancellationToken token)
    {
        if (token.CanBeCanceled)
            _followed.Add(token.UnsafeRegister(Cancel, _source));
    }
}
