using System.Globalization;

namespace TikiSpec.Options;

/// <summary>Checks numbers and times when they are given, so that nothing fails by them in the middle of a
/// call.</summary>
internal static class OptionLimits
{
    /// <summary>What the framework's timers take, in a number that can be remembered.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(24);

    /// <summary>A limit on time: above zero, or none.</summary>
    public static TimeSpan Limit(TimeSpan value, string name) =>
        value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= Longest)
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                $"{name} must be above zero and at most 24 days; Timeout.InfiniteTimeSpan switches it off."
            );

    /// <summary>A time to wait: zero or more.</summary>
    public static TimeSpan Wait(TimeSpan value, string name) =>
        value >= TimeSpan.Zero && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be from zero to 24 days.");

    /// <summary>What a wait is multiplied by: it never becomes shorter.</summary>
    public static double Factor(double value, string name) =>
        value >= 1 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be 1 or more.");

    /// <summary>A place in a list, or a length: zero or more.</summary>
    public static long Count(long value, string name) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be 0 or more.");

    /// <summary>A span of seconds that calls are counted in: above zero, and no longer than a document can
    /// say.</summary>
    public static double Seconds(double value, string name) =>
        value is > 0 and <= int.MaxValue
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be above 0 and at most 2147483647.");

    public static int Number(int value, int min, int max, string name) =>
        value >= min && value <= max
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                string.Create(CultureInfo.InvariantCulture, $"{name} must be from {min} to {max}.")
            );
}
