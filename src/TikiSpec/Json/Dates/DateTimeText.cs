using System.Globalization;

namespace TikiSpec.Json.Dates;

/// <summary>RFC 3339, and what else services send where a moment is meant.</summary>
internal static class DateTimeText
{
    // A smaller number is a date without hyphens, or the zero that means "never".
    private const long FirstSeconds = 100_000_000;

    private const int MostFractionDigits = 7;

    // Beyond this, seconds would lie in the year 5138: the number counts milliseconds.
    private const long FirstMilliseconds = 100_000_000_000;

    // Without K, because K would take an absent offset for the machine's own zone.
    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mmzzz",
    ];
    private static readonly string[] WithoutOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd' 'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd' 'HH:mm",
        "yyyy-MM-dd",
    ];

    public static string Write(DateTimeOffset value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static (DateTimeOffset? Value, bool IsDeclared) Read(string text) =>
        ReadWithOffset(text) is { } value ? (value, true) : (ReadAny(text, TimeSpan.Zero), false);

    /// <summary>Reads every accepted form; one without an offset is at <paramref name="zone"/>.</summary>
    public static DateTimeOffset? ReadAny(string text, TimeSpan zone)
    {
        if (ReadWithOffset(text) is { } value)
            return value;
        if (DateTime.TryParseExact(text, WithoutOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return At(moment, zone);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch) ? FromEpoch(epoch, zone) : null;
    }

    /// <summary>The moment that a clock in the zone shows; null at the very ends of time, where UTC has no such
    /// moment.</summary>
    public static DateTimeOffset? At(DateTime clock, TimeSpan zone)
    {
        var utc = clock.Ticks - zone.Ticks;
        return utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(clock, zone);
    }

    private static DateTimeOffset? ReadWithOffset(string text)
    {
        text = WithoutFinerFractions(text);
        var normal = text.EndsWith('Z') || text.EndsWith('z') ? text[..^1] + "+00:00" : text;
        return DateTimeOffset.TryParseExact(normal, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : null;
    }

    // A DateTimeOffset counts tenths of microseconds: what is finer is cut off, as RFC 3339 allows any number of
    // digits.
    private static string WithoutFinerFractions(string text)
    {
        var end = text.IndexOf('.', StringComparison.Ordinal) + 1;
        if (end == 0)
            return text;
        var start = end;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - start > MostFractionDigits ? text.Remove(start + MostFractionDigits, end - start - MostFractionDigits) : text;
    }

    private static DateTimeOffset? FromEpoch(long epoch, TimeSpan zone) =>
        epoch switch
        {
            < FirstSeconds => null,
            < FirstMilliseconds => DateTimeOffset.FromUnixTimeSeconds(epoch).ToOffset(zone),
            < FirstMilliseconds * 1000 => DateTimeOffset.FromUnixTimeMilliseconds(epoch).ToOffset(zone),
            _ => null,
        };
}
