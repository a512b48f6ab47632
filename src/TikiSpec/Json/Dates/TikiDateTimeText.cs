using System.Globalization;

namespace TikiSpec.Json.Dates;

/// <summary>Tiki's own form of a moment: <c>yyyy-MM-dd HH:mm:ss</c>, at UTC+07:00 without saying so.</summary>
internal static class TikiDateTimeText
{
    public const int Length = 19;

    private const string Format = "yyyy-MM-dd HH:mm:ss";

    // Tiki sends two more spellings and means the same by them: a fraction in histories of confirmations, a day alone
    // for a returned order.
    private static readonly string[] Declared = [Format, "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd"];
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    public static string Write(DateTimeOffset value) => value.ToOffset(Zone).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads the usual form alone, from UTF-8 and without making a string.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != Length || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':')
            return false;

        var year = (Pair(text, 0) * 100) + Pair(text, 2);
        var (month, day) = (Pair(text, 5), Pair(text, 8));
        var (hour, minute, second) = (Pair(text, 11), Pair(text, 14), Pair(text, 17));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
            return false;
        if (DateTimeText.At(new DateTime(year, month, day, hour, minute, second), Zone) is not { } found)
            return false;
        value = found;
        return true;
    }

    /// <param name="value">The moment.</param>
    /// <param name="utf8">One byte longer than the text, for the Z that .NET's own, faster form has at its end.</param>
    /// <returns>The text.</returns>
    public static ReadOnlySpan<byte> Write(DateTimeOffset value, Span<byte> utf8)
    {
        value.ToOffset(Zone).DateTime.TryFormat(utf8, out _, "u", CultureInfo.InvariantCulture);
        return utf8[..Length];
    }

    public static (DateTimeOffset? Value, bool IsDeclared) Read(string text)
    {
        if (DateTime.TryParseExact(text, Declared, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return (DateTimeText.At(moment, Zone), true);
        return (DateTimeText.ReadAny(text, Zone), false);
    }

    /// <summary>Two digits; where there are other bytes, a number that is too small for any place in a date.</summary>
    private static int Pair(ReadOnlySpan<byte> text, int start)
    {
        var (tens, ones) = (text[start] - '0', text[start + 1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -10_000;
    }
}
