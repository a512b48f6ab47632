namespace TikiSpec.Emulator.Operations;

/// <summary>A span of time, both ends included and either of them open.</summary>
internal readonly record struct TimeWindow(DateTimeOffset? From, DateTimeOffset? To)
{
    public static TimeWindow Read(ParameterValues parameters, string from, string to) => new(parameters.Time(from), parameters.Time(to));

    /// <summary>Compared in whole seconds, as times travel: what a caller has read is never outside the window that it
    /// names.</summary>
    public bool Holds(DateTimeOffset time)
    {
        var whole = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
        return (From is null || whole >= From) && (To is null || whole <= To);
    }
}
