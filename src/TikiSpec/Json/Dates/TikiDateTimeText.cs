using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>Tiki's own form of a moment: <c>yyyy-MM-dd HH:mm:ss</c>, at UTC+07:00 without saying so.</summary>
internal static class TikiDateTimeText
{
    public const int Length = 19;

    private const string Format = "yyyy-MM-dd HH:mm:ss";
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    public static string Write(DateTimeOffset value) => value.ToOffset(Zone).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads the declared form alone, from UTF-8 and without making a string.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != Length || text[4] != '-' || text[7] != '-' || text[10] != ' ' || text[13] != ':' || text[16] != ':')
            return false;
        if (!TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..10], out var day)
            || !TryDigits(text[11..13], out var hour) || !TryDigits(text[14..16], out var minute) || !TryDigits(text[17..], out var second))
            return false;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
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
        if (DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return (DateTimeText.At(moment, Zone), true);
        return (DateTimeText.ReadAny(text, Zone), false);
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + digit - '0';
        }
        return true;
    }
}
