using System.Globalization;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Validation;

/// <summary>Says what is wrong with a text that stands for a value: "must be an integer, not 'abc'".</summary>
internal static class ScalarText
{
    public static string? FindProblem(ServedSpec spec, TypeRef type, string text, ConstraintsModel? limits) =>
        FindTypeProblem(spec, type, text) is { } problem ? $"must be {problem}, not '{Shorten(text)}'"
        : limits is null ? null
        : type.Kind is TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double
            ? Limits.FindNumberProblem(limits, decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0)
            : Limits.FindTextProblem(limits, text);

    public static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static string? FindTypeProblem(ServedSpec spec, TypeRef type, string text) => type.Kind switch
    {
        TypeKind.Int32 => IsInteger(text, int.MinValue, int.MaxValue) ? null : "a 32-bit integer",
        TypeKind.Int64 => IsInteger(text, long.MinValue, long.MaxValue) ? null : "an integer",
        TypeKind.Decimal or TypeKind.Double =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? null : "a number",
        TypeKind.Boolean => text is "true" or "false" ? null : "true or false",
        TypeKind.Flag => text is "0" or "1" ? null : "0 or 1",
        TypeKind.TikiDateTime => TikiTime.Parse(text) is null ? $"a time of the form {TikiTime.Pattern}" : null,
        TypeKind.DateTime => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "an RFC 3339 time",
        TypeKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "a date",
        TypeKind.OpenEnum => EnumText.FindProblem((OpenEnumModel)spec.Type(type), text),
        TypeKind.ClosedEnum => EnumText.FindProblem((ClosedEnumModel)spec.Type(type), text),
        _ => null,
    };

    private static bool IsInteger(string text, long from, long to) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to;
}

/// <summary>Says what a value of a complete set must be. An extensible set takes everything.</summary>
internal static class EnumText
{
    public static string? FindProblem(OpenEnumModel type, string text) =>
        type.IsExtensible || type.Values.Any(value => value.WireValue == text)
            ? null
            : "one of " + string.Join(", ", type.Values.Select(static value => value.WireValue));

    public static string? FindProblem(ClosedEnumModel type, string text) =>
        type.Values.Any(value => value.Value.ToString(CultureInfo.InvariantCulture) == text)
            ? null
            : "one of " + string.Join(", ", type.Values.Select(static value => $"{value.Value} ({value.Name})"));
}
