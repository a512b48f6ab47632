namespace TikiSpec.Emulator.Time;

/// <summary>The time inside an emulator. It runs with a speed of its own and can be turned forward; product requests
/// move through their states by it.</summary>
/// <remarks>Thread safe.</remarks>
public sealed class EmulatorClock
{
    // Times are added to what it shows, and there is none after the year 9999.
    private static readonly DateTimeOffset Last = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const double MaxSpeed = 1_000_000;

    private readonly object _gate = new();
    private readonly TimeProvider _real;
    private DateTimeOffset _anchor;
    private long _anchorTimestamp;
    private double _speed;

    /// <summary>A clock that shows <paramref name="start"/> now and then runs with <paramref name="speed"/>.</summary>
    /// <param name="start">The first time that it shows.</param>
    /// <param name="speed">1 is real time, 60 makes a minute of every second, 0 stands still until
    /// <see cref="Advance"/>.</param>
    /// <param name="real">What it measures real time with; the system's clock by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="speed"/> is negative, no number, or more than a
    /// million.</exception>
    public EmulatorClock(DateTimeOffset start, double speed = 1, TimeProvider? real = null)
    {
        _real = real ?? TimeProvider.System;
        _anchor = start.ToUniversalTime();
        _anchorTimestamp = _real.GetTimestamp();
        _speed = CheckSpeed(speed);
    }

    /// <summary>Emulated seconds per real second: 1 is real time, 0 stands still.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, no number, or more than a
    /// million.</exception>
    public double Speed
    {
        get
        {
            lock (_gate)
            {
                return _speed;
            }
        }
        set
        {
            CheckSpeed(value);
            lock (_gate)
            {
                MoveAnchor(TimeSpan.Zero);
                _speed = value;
            }
        }
    }

    /// <summary>What it shows.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
            {
                return _anchor + (_real.GetElapsedTime(_anchorTimestamp) * _speed);
            }
        }
    }

    /// <summary>Turns the clock forward.</summary>
    /// <param name="by">How far; not negative, as nothing that has happened can be undone.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative, or leads beyond the year
    /// 9000.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(by, Last - Now);
            MoveAnchor(by);
        }
    }

    private void MoveAnchor(TimeSpan by)
    {
        var timestamp = _real.GetTimestamp();
        _anchor += (_real.GetElapsedTime(_anchorTimestamp, timestamp) * _speed) + by;
        _anchorTimestamp = timestamp;
    }

    internal static double CheckSpeed(double speed) =>
        speed is >= 0 and <= MaxSpeed
            ? speed
            : throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed of a clock must be from 0 to 1000000.");
}
