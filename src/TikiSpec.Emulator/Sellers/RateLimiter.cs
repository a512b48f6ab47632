namespace TikiSpec.Emulator.Sellers;

/// <summary>Lets so many calls pass in any one second. Calls that are refused do not count.</summary>
internal sealed class RateLimiter(int limit, EmulatorClock clock)
{
    private readonly object _gate = new();
    private readonly Queue<DateTimeOffset> _passed = new();

    public bool TryPass()
    {
        lock (_gate)
        {
            var now = clock.Now;
            while (_passed.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
            {
                _passed.Dequeue();
            }

            if (_passed.Count >= limit)
            {
                return false;
            }

            _passed.Enqueue(now);
            return true;
        }
    }
}
