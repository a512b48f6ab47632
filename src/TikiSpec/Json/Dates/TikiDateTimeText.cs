using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>Tiki's own form of a moment: <c>yyyy-MM-dd HH:mm:ss</c>, at UTC+07:00 without saying so.</summary>
internal static class TikiDateTimeText
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    public static string Write(DateTimeOffset value) => value.ToOffset(Zone).ToString(Format, CultureInfo.InvariantCulture);

    public static (DateTimeOffset? Value, bool IsDeclared) Read(string text)
    {
        if (DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return (DateTimeText.At(moment, Zone), true);
        return (DateTimeText.ReadAny(text, Zone), false);
    }
}
