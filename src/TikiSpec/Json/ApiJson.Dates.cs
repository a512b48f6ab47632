using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Json.Dates;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads <c>yyyy-MM-dd HH:mm:ss</c>, with a fraction or as a bare date too, at UTC+07:00. RFC 3339 and
    /// epoch seconds or milliseconds are accepted; null stays null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <returns>Null for what cannot be read as well, which is reported.</returns>
    public static DateTimeOffset? ReadTikiDateTime(ref Utf8JsonReader reader, JsonReadContext json) =>
        IsTikiDateTime(ref reader, out var value) ? value : ReadOtherTikiDateTime(ref reader, json, out _);

    /// <summary>As the shorter one; what cannot be read is kept under its own name.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="additional">Where the raw value is kept.</param>
    public static DateTimeOffset? ReadTikiDateTime(
        ref Utf8JsonReader reader,
        JsonReadContext json,
        JsonPropertyNames names,
        int property,
        ref ApiPropertiesBuilder additional
    )
    {
        if (IsTikiDateTime(ref reader, out var plain))
            return plain;
        var value = ReadOtherTikiDateTime(ref reader, json, out var kept);
        Keep(kept, names, property, ref additional);
        return value;
    }

    /// <summary>Reads RFC 3339; without an offset it is UTC. A bare date and epoch seconds or milliseconds are
    /// accepted; null stays null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <returns>Null for what cannot be read as well, which is reported.</returns>
    public static DateTimeOffset? ReadDateTime(ref Utf8JsonReader reader, JsonReadContext json) =>
        ReadMoment(ref reader, json, DateTimeText.Read, out _);

    /// <summary>As the shorter one; what cannot be read is kept under its own name.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="additional">Where the raw value is kept.</param>
    public static DateTimeOffset? ReadDateTime(
        ref Utf8JsonReader reader,
        JsonReadContext json,
        JsonPropertyNames names,
        int property,
        ref ApiPropertiesBuilder additional
    )
    {
        var value = ReadMoment(ref reader, json, DateTimeText.Read, out var kept);
        Keep(kept, names, property, ref additional);
        return value;
    }

    /// <summary>Reads <c>yyyy-MM-dd</c>; of a longer text the date part is taken. Null stays null.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <returns>Null for what cannot be read as well, which is reported.</returns>
    public static DateOnly? ReadDate(ref Utf8JsonReader reader, JsonReadContext json) => ReadMoment(ref reader, json, DateText.Read, out _);

    /// <summary>As the shorter one; what cannot be read is kept under its own name.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="additional">Where the raw value is kept.</param>
    public static DateOnly? ReadDate(
        ref Utf8JsonReader reader,
        JsonReadContext json,
        JsonPropertyNames names,
        int property,
        ref ApiPropertiesBuilder additional
    )
    {
        var value = ReadMoment(ref reader, json, DateText.Read, out var kept);
        Keep(kept, names, property, ref additional);
        return value;
    }

    // The declared form, without making a string of it.
    private static bool IsTikiDateTime(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String
            && !reader.HasValueSequence
            && TikiDateTimeText.TryRead(reader.ValueSpan, out value);
    }

    // A fraction and a day alone are declared, and are not written.
    private static DateTimeOffset? ReadOtherTikiDateTime(ref Utf8JsonReader reader, JsonReadContext json, out ApiValue kept)
    {
        var value = ReadMoment(ref reader, json, TikiDateTimeText.Read, out kept);
        if (value is not null)
            json.Keep(ref reader);
        return value;
    }

    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="parse">Gives the value, and whether it came in the declared form.</param>
    /// <param name="kept">The raw value where it cannot be read.</param>
    /// <param name="unreadable">What is told of it then.</param>
    private static T? ReadMoment<T>(
        ref Utf8JsonReader reader,
        JsonReadContext json,
        Func<string, (T? Value, bool IsDeclared)> parse,
        out ApiValue kept,
        ApiDriftEventKind unreadable = ApiDriftEventKind.UnreadableDate
    )
        where T : struct
    {
        kept = default;
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
            throw JsonMismatchException.At(ref reader, JsonReadContext.Expectation(unreadable));

        var (value, isDeclared) = parse(ScalarText(ref reader));
        if (value is null)
        {
            json.Report(unreadable, ref reader);
            kept = ReadValue(ref reader, json);
            json.Keep(ref reader);
        }
        else if (!isDeclared || reader.TokenType != JsonTokenType.String)
        {
            json.ReportCoerced(ref reader);
        }
        return value;
    }

    private static void Keep(ApiValue value, JsonPropertyNames names, int property, ref ApiPropertiesBuilder additional)
    {
        if (!value.IsAbsent)
            additional.Add(names.Text(property), value);
    }
}
