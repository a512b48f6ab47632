using System.Globalization;

namespace TikiSpec.Json.Dates;

/// <summary>A day: <c>yyyy-MM-dd</c>.</summary>
internal static class DateText
{
    private const string Format = "yyyy-MM-dd";

    public static string Write(DateOnly value) => value.ToString(Format, CultureInfo.InvariantCulture);

    public static (DateOnly? Value, bool IsDeclared) Read(string text)
    {
        if (TryParse(text, out var value))
            return (value, true);
        return text.Length > Format.Length && text[Format.Length] is (' ' or 'T') && TryParse(text[..Format.Length], out value)
            ? (value, false)
            : (null, false);
    }

    private static bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
