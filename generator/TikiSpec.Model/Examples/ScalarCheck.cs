using System.Globalization;

namespace TikiSpec.Model;

/// <summary>Checks the values that have no parts.</summary>
internal static class ScalarCheck
{
    public static void Check(TypeRef type, IJsonValue value, ConstraintsModel? constraints, bool isSent, string pointer, List<ValueViolation> faults)
    {
        if (!HasType(type.Kind, value))
        {
            faults.Add(WrongType(value, Wanted(type.Kind), pointer));
            return;
        }

        if (FormatComplaint(type, value.Text, isSent) is { } complaint)
        {
            faults.Add(new ValueViolation(pointer, ValueViolationKind.Format, complaint));
        }
        else if (constraints is not null)
        {
            LimitCheck.CheckScalar(value, constraints, pointer, faults);
        }
    }

    public static ValueViolation WrongType(IJsonValue value, string wanted, string pointer) =>
        new(pointer, ValueViolationKind.WrongType, $"is {JsonTypeName.NounOf(value)}, but {wanted} is expected");

    /// <summary>An integer, also one that is written as 27000.0 (to JSON they are the same number); null for all else and beyond 64 bits.</summary>
    public static long? ToInteger(IJsonValue value)
    {
        if (value.Kind != JsonValueKind.Number || JsonNumberText.Of(value.Text) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var fraction)
            && decimal.Truncate(fraction) == fraction && fraction is >= long.MinValue and <= long.MaxValue
            ? (long)fraction
            : null;
    }

    private static bool HasType(TypeKind kind, IJsonValue value) => kind switch
    {
        TypeKind.Boolean => value.Kind == JsonValueKind.Boolean,
        TypeKind.Int64 => ToInteger(value) is not null,
        TypeKind.Int32 => ToInteger(value) is >= int.MinValue and <= int.MaxValue,
        TypeKind.Flag => ToInteger(value) is 0 or 1,
        TypeKind.Decimal or TypeKind.Double => value.Kind == JsonValueKind.Number,
        _ => value.Kind == JsonValueKind.String,
    };

    private static string Wanted(TypeKind kind) => kind switch
    {
        TypeKind.Boolean => "a boolean",
        TypeKind.Int64 => "an integer of 64 bits",
        TypeKind.Int32 => "an integer of 32 bits",
        TypeKind.Flag => "0 or 1",
        TypeKind.Decimal or TypeKind.Double => "a number",
        _ => "a string",
    };

    private static string? FormatComplaint(TypeRef type, string text, bool isSent) => type.Kind switch
    {
        // Seen in responses are more spellings than the one that the pages ask for.
        TypeKind.TikiDateTime when !IsDate(text, isSent ? Sent : Received) => "is no date and time like 2024-01-31 16:45:00",
        TypeKind.Date when !IsDate(text, "yyyy-MM-dd") => "is no date like 2024-01-31",
        TypeKind.DateTime when !IsDateTime(text) => "is no date and time like 2024-01-31T16:45:00Z",
        TypeKind.Base64 when !IsBase64(text) => "is no base64",
        TypeKind.Csv when !IsCsv(type, text) => $"is no list of integers with '{type.Separator}' between them",
        _ => null,
    };

    private static readonly string[] Sent = ["yyyy-MM-dd HH:mm:ss"];

    private static readonly string[] Received = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd"];

    private static bool IsDate(string text, params string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Without an offset it would be a moment that depends on where it is read.
    private static bool IsDateTime(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && (text.EndsWith("Z", StringComparison.Ordinal) || text.LastIndexOfAny(['+', '-']) == text.Length - 6);

    private static bool IsBase64(string text)
    {
        var padding = text.EndsWith("==", StringComparison.Ordinal) ? 2 : text.EndsWith("=", StringComparison.Ordinal) ? 1 : 0;
        for (var i = 0; i < text.Length - padding; i++)
        {
            if (!(text[i] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/'))
            {
                return false;
            }
        }

        return text.Length % 4 == 0;
    }

    private static bool IsCsv(TypeRef type, string text)
    {
        if (type.Item!.Kind == TypeKind.String || text.Trim().Length == 0)
        {
            return true;
        }

        return text.Split([type.Separator!], StringSplitOptions.None)
            .All(item => long.TryParse(item.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
    }
}
