using System.Globalization;
using System.Text.Json;

namespace TikiSpec.Emulator.Json;

/// <summary>Reads properties of a body that may be anything: what is absent, null or of another type is null or
/// empty.</summary>
internal static class JsonProperties
{
    public static JsonElement? Property(this JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public static string? Text(this JsonElement body, string name) =>
        body.Property(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A whole number, also one in quotes: Tiki takes both.</summary>
    public static long? Integer(this JsonElement body, string name) =>
        body.Property(name) switch
        {
            { ValueKind: JsonValueKind.Number } value => Whole(value),
            { ValueKind: JsonValueKind.String } value
                when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                number,
            _ => null,
        };

    public static bool? Boolean(this JsonElement body, string name) =>
        body.Property(name) switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            _ => null,
        };

    public static IReadOnlyList<JsonElement> Items(this JsonElement body, string name) =>
        body.Property(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray().ToArray() : [];

    public static IReadOnlyList<string> Texts(this JsonElement body, string name) =>
        body.Items(name).Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!).ToArray();

    public static IEnumerable<JsonProperty> Properties(this JsonElement body, string name) =>
        body.Property(name) is { ValueKind: JsonValueKind.Object } value
            ? value.EnumerateObject().Where(static property => property.Value.ValueKind != JsonValueKind.Null)
            : [];

    /// <summary>The numbers of "1034, 1015"; null when the property is absent. A body that declares the property was
    /// checked; in another, what is no number is none.</summary>
    public static IReadOnlyList<long>? SeparatedIntegers(this JsonElement body, string name) =>
        body.Text(name)
            ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            .Select(static text => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
            .Distinct()
            .ToArray();

    private static long? Whole(JsonElement value) =>
        value.TryGetDecimal(out var number) && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;
}
