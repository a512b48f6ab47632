using System.Globalization;
using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Validation;

/// <summary>The JSON types that a declared type may have on the wire.</summary>
internal static class ScalarJson
{
    /// <summary>The value as text, or null when its JSON type is not one that the declaration allows.</summary>
    public static string? Text(TypeRef type, JsonElement value, PropertyModel? property)
    {
        var isNumber = type.Kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double or TypeKind.Flag or TypeKind.ClosedEnum;
        return value.ValueKind switch
        {
            JsonValueKind.Number when isNumber => NumberText(type, value),
            JsonValueKind.True or JsonValueKind.False when type.Kind == TypeKind.Boolean => value.GetRawText(),
            JsonValueKind.String when !isNumber && type.Kind != TypeKind.Boolean => value.GetString(),
            // Where the page itself calls a number a string, or one was seen, both are taken: "product_id": "2166152".
            JsonValueKind.String when isNumber && property is not null && MayBeText(property) => value.GetString(),
            _ => null,
        };
    }

    /// <summary>The first item of a separated list that is none, or null.</summary>
    public static string? FindBadItem(TypeRef type, string text) => type.Item!.Kind is TypeKind.Int64 or TypeKind.Int32
        ? text.Split(type.Separator ?? ",", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(static item => !long.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        : null;

    public static string Noun(TypeRef type) => type.Kind switch
    {
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.ClosedEnum => "an integer",
        TypeKind.Decimal or TypeKind.Double => "a number",
        TypeKind.Flag => "0 or 1",
        TypeKind.Boolean => "true or false",
        _ => "a string",
    };

    public static string Noun(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the string '{ScalarText.Shorten(value.GetString()!)}'",
        JsonValueKind.Null => "null",
        _ => ScalarText.Shorten(value.GetRawText()),
    };

    // 27000.0 is the integer 27000; 1e400 is none.
    private static string NumberText(TypeRef type, JsonElement value)
    {
        var isWhole = type.Kind is not (TypeKind.Decimal or TypeKind.Double)
            && value.TryGetDecimal(out var number)
            && number == decimal.Truncate(number);
        return isWhole ? decimal.Truncate(value.GetDecimal()).ToString(CultureInfo.InvariantCulture) : value.GetRawText();
    }

    private static bool MayBeText(PropertyModel property) =>
        string.Equals(property.Documented?.Type, "String", StringComparison.OrdinalIgnoreCase)
        || (property.Observed?.Types.Contains("string") ?? false);
}
