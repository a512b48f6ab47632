using System.Globalization;

namespace TikiSpec.Transport.Responses;

/// <summary>How long a server asks to wait, in each of the ways in which servers do.</summary>
internal static class RetryAfter
{
    // What gateways and some services have beside the header of RFC 9110, because it has whole seconds alone.
    private static readonly string[] InMilliseconds = ["retry-after-ms", "x-ms-retry-after-ms"];

    // RFC 9110, 5.6.7: the one that is written, and the two that have to be read as well.
    private static readonly string[] Dates = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    /// <param name="header">A header of the response by its name, or null.</param>
    /// <param name="now">By which a date is a time from now; one in the past asks for none.</param>
    /// <returns>Null where nothing is asked, or what nobody can read.</returns>
    public static TimeSpan? Read(Func<string, string?> header, DateTimeOffset now)
    {
        foreach (var name in InMilliseconds)
        {
            if (header(name) is { } precise && Number(precise) is { } milliseconds)
                return milliseconds / 1000;
        }
        if (header("Retry-After") is not { } text)
            return null;
        return Number(text)
            ?? (
                DateTimeOffset.TryParseExact(
                    text,
                    Dates,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
                    out var date
                )
                    ? Later(date - now)
                    : null
            );
    }

    private static TimeSpan Later(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    // RFC 9110 has whole seconds alone; servers send fractions as well. More than a number takes is a long time, not
    // none.
    private static TimeSpan? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? seconds < int.MaxValue
                ? TimeSpan.FromSeconds((double)seconds)
                : Longest
            : text.Length > 0 && text.All(char.IsAsciiDigit)
                ? Longest
                : null;
}
