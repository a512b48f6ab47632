using System.Globalization;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads a number in a text: <c>"12.50"</c>. Null stays null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <returns>Null for what is none as well, or has more digits than a decimal keeps, which is reported.</returns>
    public static decimal? ReadDecimalText(ref Utf8JsonReader reader, JsonReadContext json) =>
        ReadMoment(ref reader, json, ParseDecimal, out _, ApiDriftEventKind.UnreadableNumber);

    /// <summary>As the shorter one; what cannot be read is kept under its own name.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="additional">Where the raw value is kept.</param>
    public static decimal? ReadDecimalText(
        ref Utf8JsonReader reader,
        JsonReadContext json,
        JsonPropertyNames names,
        int property,
        ref ApiPropertiesBuilder additional
    )
    {
        var value = ReadMoment(ref reader, json, ParseDecimal, out var kept, ApiDriftEventKind.UnreadableNumber);
        Keep(kept, names, property, ref additional);
        return value;
    }

    /// <summary>Writes a number as a text, with the zeros behind its point that it has.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void WriteDecimalText(Utf8JsonWriter writer, decimal value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>As declared is what would be written the same.</summary>
    internal static (decimal? Value, bool IsDeclared) ParseDecimal(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value))
            return (null, false);
        var written = value.ToString(CultureInfo.InvariantCulture);
        if (written == text)
            return (value, true);

        // A decimal rounds what has too many digits.
        var isWhole = JsonNumberText.Canonical(text.TrimStart('+')) == JsonNumberText.Canonical(written);
        return (isWhole ? value : null, false);
    }
}
