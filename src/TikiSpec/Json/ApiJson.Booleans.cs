using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads a boolean; 0 and 1, also as texts, and the texts true and false are accepted. Null gives
    /// false.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static bool ReadBoolean(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => CoerceBoolean(ref reader, json) ?? false,
        };

    /// <summary>As <see cref="ReadBoolean"/>, with null for null and for an empty text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static bool? ReadBooleanOrNull(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            _ => CoerceBoolean(ref reader, json),
        };

    /// <summary>Reads a number that means yes (1) or no (0); texts and booleans are accepted as well. Null gives
    /// false.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static bool ReadFlag(ref Utf8JsonReader reader, JsonReadContext json) =>
        IsFlag(ref reader, out var flag) ? flag : CoerceBoolean(ref reader, json) ?? false;

    /// <summary>As <see cref="ReadFlag"/>, with null for null and for an empty text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static bool? ReadFlagOrNull(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (IsFlag(ref reader, out var flag))
            return flag;
        return reader.TokenType == JsonTokenType.Null ? null : CoerceBoolean(ref reader, json);
    }

    private static bool IsFlag(ref Utf8JsonReader reader, out bool flag)
    {
        flag = false;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var number) || number is not (0 or 1))
            return false;
        flag = number == 1;
        return true;
    }

    private static bool? CoerceBoolean(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (reader.TokenType is JsonTokenType.Null or JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            AcceptNull(ref reader, json, "a yes or no");
            return null;
        }
        bool? value = ScalarText(ref reader) switch
        {
            "1" or "1.0" or "true" or "True" => true,
            "0" or "0.0" or "false" or "False" => false,
            "" => null,
            _ => throw JsonMismatchException.At(ref reader, "a yes or no"),
        };
        json.ReportCoerced(ref reader);
        return value;
    }

    /// <summary>The text of a scalar other than null, without blanks around it.</summary>
    private static string ScalarText(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => JsonTexts.Get(ref reader).Trim(),
            JsonTokenType.Number => JsonTexts.NumberText(ref reader),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => throw JsonMismatchException.At(ref reader, "a scalar"),
        };
}
