using System.Globalization;

namespace TikiSpec.Model.Scalars;

/// <summary>What a value in a document is, as far as types ask.</summary>
internal static class ScalarValue
{
    public static bool IsText(IJsonValue value) => value.Kind == JsonValueKind.String;

    public static bool IsNumber(IJsonValue value) => value.Kind == JsonValueKind.Number;

    /// <summary>An integer, also one that is written as 27000.0 (to JSON they are the same number); null for all else
    /// and beyond 64 bits.</summary>
    public static long? ToInteger(IJsonValue value)
    {
        if (!IsNumber(value) || JsonNumberText.Of(value.Text) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction)
            && decimal.Truncate(fraction) == fraction
            && fraction is >= long.MinValue and <= long.MaxValue
            ? (long)fraction
            : null;
    }

    /// <summary>A number within a text, as it stands between two separators.</summary>
    public static bool IsItem(ScalarType type, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && (type.Name != "int" || number is >= int.MinValue and <= int.MaxValue);

    public static bool IsDate(string text, params string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Without an offset it would be a moment that depends on where it is read.
    public static bool IsDateTime(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && (text.EndsWith("Z", StringComparison.Ordinal) || text.LastIndexOfAny(['+', '-']) == text.Length - 6);

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
}
