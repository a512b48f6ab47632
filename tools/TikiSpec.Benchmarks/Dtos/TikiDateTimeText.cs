using System.Globalization;

namespace TikiSpec.Benchmarks.Dtos;

/// <summary>Tiki's date and time, "yyyy-MM-dd HH:mm:ss" at +07:00, for contenders that have no such type.</summary>
internal static class TikiDateTimeText
{
    public const int Length = 19;

    private const string Format = "yyyy-MM-dd HH:mm:ss";
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTimeOffset Parse(string text) => new(DateTime.ParseExact(text, Format, CultureInfo.InvariantCulture), Offset);

    public static DateTimeOffset Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length != Length)
            throw new FormatException("A date and time has 19 characters.");
        return new(
            Number(utf8, 0, 4),
            Number(utf8, 5, 2),
            Number(utf8, 8, 2),
            Number(utf8, 11, 2),
            Number(utf8, 14, 2),
            Number(utf8, 17, 2),
            Offset
        );
    }

    public static string Write(DateTimeOffset value) => value.ToOffset(Offset).ToString(Format, CultureInfo.InvariantCulture);

    public static bool TryWrite(DateTimeOffset value, Span<byte> utf8) =>
        value.ToOffset(Offset).TryFormat(utf8, out _, Format, CultureInfo.InvariantCulture);

    private static int Number(ReadOnlySpan<byte> utf8, int start, int length)
    {
        var number = 0;
        foreach (var digit in utf8.Slice(start, length))
        {
            if (!char.IsAsciiDigit((char)digit))
                throw new FormatException("A date and time is made of digits.");
            number = (number * 10) + digit - '0';
        }
        return number;
    }
}
