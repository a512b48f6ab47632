using System.Globalization;
using TikiSpec.Options;

namespace TikiSpec.Transport.Responses;

/// <summary>How long a server asks to wait, in each of the ways in which servers do.</summary>
internal static class RetryAfter
{
    // What gateways and some services have beside the header of RFC 9110, because it has whole seconds alone.
    private static readonly string[] InMilliseconds = ["retry-after-ms", "x-ms-retry-after-ms"];

    // RFC 9110, 5.6.7: the one that is written, and the two that have to be read as well.
    private static readonly string[] Dates = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <param name="header">A header of the response by its name, or null.</param>
    /// <param name="now">By which a date is a time from now; one in the past asks for none.</param>
    /// <returns>From zero to 24 days, so that whoever waits so long can; null where nothing is asked, or what nobody
    /// can read.</returns>
    public static TimeSpan? Read(Func<string, string?> header, DateTimeOffset now)
    {
        foreach (var name in InMilliseconds)
        {
            if (header(name) is { } precise && Number(precise) is { } milliseconds)
                return Wait(milliseconds / 1000);
        }
        if (header("Retry-After") is not { } text)
            return null;
        return (Number(text) ?? (Date(text) - now)?.TotalSeconds) is { } seconds ? Wait(seconds) : null;
    }

    private static TimeSpan Wait(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, OptionLimits.Longest.TotalSeconds));

    private static DateTimeOffset? Date(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            Dates,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var date
        )
            ? date
            : null;

    // RFC 9110 has whole seconds alone; servers send fractions as well. Words that .NET reads as numbers are none, but
    // more digits than a number takes are a long time.
    private static double? Number(string text) =>
        text is [>= '0' and <= '9', ..] or ['.', ..]
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
