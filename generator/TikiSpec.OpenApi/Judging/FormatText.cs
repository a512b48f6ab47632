using System.Globalization;
using System.Text.RegularExpressions;

namespace TikiSpec.OpenApi.Judging;

/// <summary>Texts of a format, each looked at as its standard has it.</summary>
internal static class FormatText
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    private static readonly Regex DurationShape = new(
        @"^P(?:\d+W|(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$",
        Plain
    );

    private static readonly Regex DecimalShape = new("^[+-]?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?$", Plain);
    private static readonly Regex UuidShape = new("^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$", Plain);
    private static readonly Regex UriShape = new(@"^[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>""\\^`{|}]*$", Plain);
    private static readonly Regex EmailShape = new(@"^[^\s@]+@[^\s@]+$", Plain);
    private static readonly Regex HostLabel = new("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$", Plain);
    private static readonly Regex TimeShape = new(
        @"^(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.\d+)?(?:[Zz]|[+-](?<offset>\d\d):(?<rest>\d\d))$",
        Plain
    );

    public static bool IsDate(string text) => IsDate(text, "yyyy-MM-dd");

    // RFC 3339: without an offset it would be a moment that depends on where it is read.
    public static bool IsDateTime(string text) =>
        text.Length > 11 && text[10] is 'T' or 't' && IsDate(text.Substring(0, 10)) && IsTime(text.Substring(11));

    public static bool IsTime(string text)
    {
        var match = TimeShape.Match(text);
        return match.Success
            && Number(match, "hour") < 24
            && Number(match, "minute") < 60
            // A leap second is the sixtieth.
            && Number(match, "second") <= 60
            && Number(match, "offset") < 24
            && Number(match, "rest") < 60;
    }

    public static bool IsTikiDateTime(string text, bool isSent) =>
        IsDate(text, "yyyy-MM-dd HH:mm:ss") || (!isSent && IsDate(text, "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd"));

    public static bool IsDuration(string text) => text.Length > 1 && DurationShape.IsMatch(text);

    public static bool IsDecimal(string text) => DecimalShape.IsMatch(text);

    public static bool IsUuid(string text) => UuidShape.IsMatch(text);

    public static bool IsEmail(string text) => EmailShape.IsMatch(text);

    public static bool IsUri(string text) => UriShape.IsMatch(text);

    public static bool IsHostName(string text) => text.Length is > 0 and < 254 && text.Split('.').All(HostLabel.IsMatch);

    public static bool IsIpv4(string text) =>
        text.Split('.') is { Length: 4 } parts
        && parts.All(static part =>
            part.Length is > 0 and < 4
            && byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && (part.Length == 1 || part[0] != '0')
        );

    public static bool IsBase64(string text)
    {
        var padding =
            text.EndsWith("==", StringComparison.Ordinal) ? 2
            : text.EndsWith("=", StringComparison.Ordinal) ? 1
            : 0;
        for (var i = 0; i < text.Length - padding; i++)
        {
            if (!(text[i] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return false;
            }
        }

        return text.Length % 4 == 0;
    }

    /// <summary>Of an integer as a text has it, with a sign or without.</summary>
    public static bool AreDigits(string text) =>
        text.TrimStart('-', '+') is { Length: > 0 } digits
        && text.Length - digits.Length < 2
        && digits.All(static c => c is >= '0' and <= '9');

    private static bool IsDate(string text, params string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
