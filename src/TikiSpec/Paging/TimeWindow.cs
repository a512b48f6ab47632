using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>A stretch of time by which a list is asked for in parts.</summary>
/// <param name="From">The earliest time, itself included.</param>
/// <param name="To">The latest time, itself included.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TimeWindow(DateTimeOffset From, DateTimeOffset To)
{
    // Services tell times in whole seconds.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>Two windows that make this one; null where it is a second already.</summary>
    /// <remarks>They share the moment between them: whatever fraction of a second a row has, it is in one of the
    /// two.</remarks>
    internal (TimeWindow Earlier, TimeWindow Later)? Halves()
    {
        var half = TimeSpan.FromSeconds(Math.Floor((To - From).TotalSeconds / 2));
        return half < Shortest ? null : (new TimeWindow(From, From + half), new TimeWindow(From + half, To));
    }
}
