namespace TikiSpec.Emulator.Tests.Time;

public sealed class EmulatorClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 7, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void It_shows_its_start_in_utc_and_runs_with_its_speed()
    {
        var real = new ManualTime();
        var clock = new EmulatorClock(Start, speed: 60, real);
        Assert.Equal((Start, TimeSpan.Zero), (clock.Now, clock.Now.Offset));

        real.Ticks += TimeSpan.TicksPerSecond;

        Assert.Equal(Start.AddMinutes(1), clock.Now);
    }

    [Fact]
    public void A_new_speed_counts_from_now_on()
    {
        var real = new ManualTime();
        var clock = new EmulatorClock(Start, speed: 10, real);
        real.Ticks += TimeSpan.TicksPerSecond;

        clock.Speed = 0;
        real.Ticks += TimeSpan.TicksPerHour;

        Assert.Equal(Start.AddSeconds(10), clock.Now);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Start.AddDays(1).AddSeconds(10), clock.Now);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1_000_001)]
    public void A_speed_that_is_none_is_refused(double speed)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmulatorClock(Start, speed));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmulatorClock(Start).Speed = speed);
    }

    [Fact]
    public void Time_does_not_go_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EmulatorClock(Start).Advance(TimeSpan.FromTicks(-1)));

    [Fact]
    public void Time_does_not_come_to_its_end()
    {
        var clock = new EmulatorClock(Start, speed: 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.MaxValue));
        clock.Advance(TimeSpan.FromDays(6900 * 365));

        Assert.Equal(8921, clock.Now.Year);
    }

    private sealed class ManualTime : TimeProvider
    {
        public long Ticks { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Ticks;
    }
}
