using System.Globalization;

namespace TikiSpec.Emulator.Time;

/// <summary>Times as Tiki writes them: <c>yyyy-MM-dd HH:mm:ss</c> at UTC+07:00.</summary>
internal static class TikiTime
{
    public const string Pattern = "yyyy-MM-dd HH:mm:ss";

    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static string Text(DateTimeOffset time) => time.ToOffset(Offset).ToString(Pattern, CultureInfo.InvariantCulture);

    public static DateTimeOffset? Parse(string? text) =>
        DateTime.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Ticks > Offset.Ticks
            ? new DateTimeOffset(time, Offset).ToUniversalTime()
            : null;
}
