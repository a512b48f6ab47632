using System.Text.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads a UUID; without hyphens and in braces it is accepted. Null stays null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <returns>Null for what is none as well, which is reported.</returns>
    public static Guid? ReadUuid(ref Utf8JsonReader reader, JsonReadContext json) => ReadUuid(ref reader, json, out _);

    /// <summary>As the shorter one; what is no UUID is kept under its own name.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="additional">Where the raw value is kept.</param>
    public static Guid? ReadUuid(
        ref Utf8JsonReader reader,
        JsonReadContext json,
        JsonPropertyNames names,
        int property,
        ref ApiPropertiesBuilder additional
    )
    {
        var value = ReadUuid(ref reader, json, out var kept);
        Keep(kept, names, property, ref additional);
        return value;
    }

    /// <summary>Writes a UUID.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void WriteUuid(Utf8JsonWriter writer, Guid value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }

    // Capitals are a UUID as declared, and are not written.
    private static Guid? ReadUuid(ref Utf8JsonReader reader, JsonReadContext json, out ApiValue kept)
    {
        var value = ReadMoment(ref reader, json, ParseUuid, out kept, ApiDriftEventKind.UnreadableUuid);
        if (value is not null && reader.ValueSpan.IndexOfAnyInRange((byte)'A', (byte)'F') >= 0)
            json.Keep(ref reader);
        return value;
    }

    private static (Guid? Value, bool IsDeclared) ParseUuid(string text) =>
        Guid.TryParseExact(text, "D", out var value) ? (value, true)
        : Guid.TryParse(text, out value) ? (value, false)
        : (null, false);
}
