namespace TikiSpec.Emulator;

/// <summary>A request that moves on at a time. Ordered by time, then by track id, so that equal times have one order.</summary>
internal readonly record struct DueStep(DateTimeOffset At, string TrackId) : IComparable<DueStep>
{
    public int CompareTo(DueStep other)
    {
        var byTime = At.CompareTo(other.At);
        return byTime != 0 ? byTime : string.CompareOrdinal(TrackId, other.TrackId);
    }

    public static bool operator <(DueStep left, DueStep right) => left.CompareTo(right) < 0;

    public static bool operator >(DueStep left, DueStep right) => left.CompareTo(right) > 0;

    public static bool operator <=(DueStep left, DueStep right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DueStep left, DueStep right) => left.CompareTo(right) >= 0;
}
