using System.Globalization;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Values;

/// <summary>Numbers by their texts: exactly where a decimal holds them, as a double beyond.</summary>
public static class JsonNumbers
{
    /// <summary>Null for what is no number, or beyond a decimal.</summary>
    public static decimal? Parse(string? text) =>
        text is { Length: > 0 }
        && decimal.TryParse(JsonNumberText.Of(text.Trim()), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Also one that is written as 27000.0: to JSON they are the same number.</summary>
    public static bool IsInteger(string text) =>
        Parse(text) is { } number ? decimal.Truncate(number) == number : ParseDouble(text) is { } large && Math.Floor(large) == large;

    /// <summary>Below 0 where the first is less; null where one is no number.</summary>
    public static int? Compare(string one, string other) =>
        Parse(one) is { } exact && Parse(other) is { } limit ? exact.CompareTo(limit)
        : ParseDouble(one) is { } value && ParseDouble(other) is { } bound ? value.CompareTo(bound)
        : null;

    /// <summary>Null where it cannot be told.</summary>
    public static bool? IsMultiple(string number, string divisor) =>
        Parse(number) is { } exact && Parse(divisor) is { } step && step > 0 ? exact % step == 0 : null;

    private static double? ParseDouble(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number) ? number : null;
}
