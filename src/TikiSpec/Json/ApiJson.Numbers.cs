using System.Globalization;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    private const string Integer32 = "a whole number of 32 bits";
    private const string Integer64 = "a whole number of 64 bits";
    private const string Unsigned64 = "a whole number of 64 bits from 0 on";
    private const string Number = "a number";

    // So many digits fit into 64 bits whatever they are.
    private const int MostDigits = 18;

    /// <summary>Reads a whole number; a text that holds one and a number such as 27000.0 are accepted. Null and the
    /// empty text give 0.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static int ReadInt32(ref Utf8JsonReader reader, JsonReadContext json) =>
        IsInt32(ref reader, out var value) ? value : CoerceInt32(ref reader, json) ?? 0;

    /// <summary>As <see cref="ReadInt32"/>, with null for null and for an empty text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static int? ReadInt32OrNull(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        return IsInt32(ref reader, out var value) ? value : CoerceInt32(ref reader, json);
    }

    /// <summary>Reads a whole number; a text that holds one and a number such as 27000.0 are accepted. Null and the
    /// empty text give 0.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static long ReadInt64(ref Utf8JsonReader reader, JsonReadContext json) =>
        IsInt64(ref reader, out var value) ? value : CoerceInt64(ref reader, json) ?? 0;

    /// <summary>As <see cref="ReadInt64"/>, with null for null and for an empty text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static long? ReadInt64OrNull(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        return IsInt64(ref reader, out var value) ? value : CoerceInt64(ref reader, json);
    }

    /// <summary>Reads a whole number from 0 on; a text that holds one and a number such as 27000.0 are accepted. Null
    /// and the empty text give 0.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static ulong ReadUInt64(ref Utf8JsonReader reader, JsonReadContext json) => ReadUInt64OrEmpty(ref reader, json) ?? 0;

    /// <summary>As <see cref="ReadUInt64"/>, with null for null and for an empty text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static ulong? ReadUInt64OrNull(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadUInt64OrEmpty(ref reader, json);

    /// <summary>Reads a decimal number; a text that holds one is accepted. Null and the empty text give 0.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static decimal ReadDecimal(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value)
            ? value
            : CoerceDecimal(ref reader, json, Number) ?? 0;

    /// <summary>As <see cref="ReadDecimal"/>, with null for null and for an empty text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static decimal? ReadDecimalOrNull(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value)
            ? value
            : CoerceDecimal(ref reader, json, Number);
    }

    /// <summary>Reads a floating point number; a text that holds one is accepted, and so are the texts NaN, Infinity
    /// and -Infinity, for which JSON has no number. Null and the empty text give 0.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static double ReadDouble(ref Utf8JsonReader reader, JsonReadContext json) => ReadDoubleOrEmpty(ref reader, json) ?? 0;

    /// <summary>As <see cref="ReadDouble"/>, with null for null and for an empty text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static double? ReadDoubleOrNull(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadDoubleOrEmpty(ref reader, json);

    private static bool IsInt32(ref Utf8JsonReader reader, out int value)
    {
        var isInt64 = IsInt64(ref reader, out var number);
        value = (int)number;
        return isInt64 && value == number;
    }

    private static bool IsInt64(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number)
            return false;
        if (reader.HasValueSequence || reader.ValueSpan.Length > MostDigits)
            return reader.TryGetInt64(out value);

        // The reader has made sure that it is a number; what is left is to see that it is a whole one, written without
        // an exponent.
        var text = reader.ValueSpan;
        var isNegative = text[0] == '-';
        foreach (var digit in isNegative ? text[1..] : text)
        {
            if ((uint)(digit - '0') > 9)
                return false;
            value = (value * 10) + (digit - '0');
        }
        value = isNegative ? -value : value;
        return true;
    }

    private static ulong? ReadUInt64OrEmpty(ref Utf8JsonReader reader, JsonReadContext json) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var value)
            ? value
            : CoerceDecimal(ref reader, json, Unsigned64, isWhole: true) switch
            {
                null => null,
                { } number and >= 0 and <= ulong.MaxValue => (ulong)number,
                _ => throw JsonMismatchException.At(ref reader, Unsigned64),
            };

    private static double? ReadDoubleOrEmpty(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && double.IsFinite(value))
            return value;
        if (!TryCoercible(ref reader, json, Number, out var text))
            return null;
        // A number beyond all others is no number that was meant.
        return
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && (double.IsFinite(value) || text is "NaN" or "Infinity" or "-Infinity")
            ? value
            : throw JsonMismatchException.At(ref reader, Number);
    }

    private static int? CoerceInt32(ref Utf8JsonReader reader, JsonReadContext json) =>
        CoerceDecimal(ref reader, json, Integer32, isWhole: true) switch
        {
            null => null,
            { } value and >= int.MinValue and <= int.MaxValue => (int)value,
            _ => throw JsonMismatchException.At(ref reader, Integer32),
        };

    private static long? CoerceInt64(ref Utf8JsonReader reader, JsonReadContext json) =>
        CoerceDecimal(ref reader, json, Integer64, isWhole: true) switch
        {
            null => null,
            { } value and >= long.MinValue and <= long.MaxValue => (long)value,
            _ => throw JsonMismatchException.At(ref reader, Integer64),
        };

    private static decimal? CoerceDecimal(ref Utf8JsonReader reader, JsonReadContext json, string expected, bool isWhole = false)
    {
        if (!TryCoercible(ref reader, json, expected, out var text))
            return null;
        // Whether it is whole is said by the text: a decimal rounds what has too many digits.
        return
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && (!isWhole || JsonNumberText.IsWhole(text))
            ? value
            : throw JsonMismatchException.At(ref reader, expected);
    }

    /// <summary>The text of a scalar that may stand for a number; false for null and the empty text. All of it is
    /// reported.</summary>
    private static bool TryCoercible(ref Utf8JsonReader reader, JsonReadContext json, string expected, out string text)
    {
        text = "";
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
        {
            AcceptNull(ref reader, json, expected);
            return false;
        }
        text = reader.TokenType switch
        {
            JsonTokenType.True => "1",
            JsonTokenType.False => "0",
            _ => ScalarText(ref reader),
        };
        json.ReportCoerced(ref reader);
        return text.Length > 0;
    }
}
