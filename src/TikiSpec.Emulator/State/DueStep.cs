namespace TikiSpec.Emulator.State;

/// <summary>A request that moves on at a time. Requests that move at the same time do so in the order in which they
/// came.</summary>
internal readonly record struct DueStep(DateTimeOffset At, long Number, string TrackId) : IComparable<DueStep>
{
    public int CompareTo(DueStep other)
    {
        var byTime = At.CompareTo(other.At);
        return byTime != 0 ? byTime : Number.CompareTo(other.Number);
    }

    public static bool operator <(DueStep left, DueStep right) => left.CompareTo(right) < 0;

    public static bool operator >(DueStep left, DueStep right) => left.CompareTo(right) > 0;

    public static bool operator <=(DueStep left, DueStep right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DueStep left, DueStep right) => left.CompareTo(right) >= 0;
}
