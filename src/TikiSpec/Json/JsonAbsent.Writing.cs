using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

// What a record writes of a property that has to come: its value, unless the property did not come and was given none
// since. In-lined, as what JsonNulls writes.
public readonly partial struct JsonAbsent
{
    /// <summary>Writes a text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The record's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(Utf8JsonWriter writer, JsonEncodedText[] names, int property, string value)
    {
        if (!Has(property) || value is not { Length: 0 })
            writer.WriteString(names[property], value);
    }

    /// <summary>Writes true or false.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBoolean(Utf8JsonWriter writer, JsonEncodedText[] names, int property, bool value)
    {
        if (!Has(property) || value)
            writer.WriteBoolean(names[property], value);
    }

    /// <summary>Writes 1 or 0.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteFlag(Utf8JsonWriter writer, JsonEncodedText[] names, int property, bool value)
    {
        if (!Has(property) || value)
            writer.WriteNumber(names[property], value ? 1 : 0);
    }

    /// <summary>Writes a whole number.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(Utf8JsonWriter writer, JsonEncodedText[] names, int property, int value)
    {
        if (!Has(property) || value != 0)
            writer.WriteNumber(names[property], value);
    }

    /// <summary>Writes a whole number.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt64(Utf8JsonWriter writer, JsonEncodedText[] names, int property, long value)
    {
        if (!Has(property) || value != 0)
            writer.WriteNumber(names[property], value);
    }

    /// <summary>Writes a whole number.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUInt64(Utf8JsonWriter writer, JsonEncodedText[] names, int property, ulong value)
    {
        if (!Has(property) || value != 0)
            writer.WriteNumber(names[property], value);
    }

    /// <summary>Writes a number.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDecimal(Utf8JsonWriter writer, JsonEncodedText[] names, int property, decimal value)
    {
        if (!Has(property) || value != 0)
            writer.WriteNumber(names[property], value);
    }

    /// <summary>Writes a floating point number; what is not finite as the text that stands for it.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDouble(Utf8JsonWriter writer, JsonEncodedText[] names, int property, double value)
    {
        if (!Has(property) || value != 0)
            ApiJson.WriteDouble(writer, names[property], value);
    }

    /// <summary>Writes a value of an enumeration of texts.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteEnum<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, T value)
        where T : struct, IApiEnum<T>
    {
        if (!Has(property) || value.Value.Length > 0)
            value.WriteJson(writer, names[property]);
    }

    /// <summary>Writes a record; null where it has been set to null against its type.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteObject<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, T value)
        where T : class, IApiModel<T>
    {
        if (value is null)
            writer.WriteNull(names[property]);
        else if (!Has(property) || !ReferenceEquals(value, ApiJson.Empty<T>()))
            PropertyWriting.WriteGiven(writer, names[property], value);
    }

    /// <summary>Writes a date and time, or nothing where there is none.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The record's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    /// <param name="additional">The undeclared properties, among which the text is that could not be read: without it
    /// afterwards where a value takes its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteDateTime(
        Utf8JsonWriter writer,
        JsonPropertyNames names,
        int property,
        DateTimeOffset? value,
        ref ApiProperties? additional
    ) =>
        PropertyWriting.WriteReadable<DateTimeOffset, PropertyWriting.DateTimeWriting>(
            writer,
            names,
            property,
            value,
            false,
            ref additional
        );

    /// <summary>Writes a date, or nothing where there is none.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteDate(
        Utf8JsonWriter writer,
        JsonPropertyNames names,
        int property,
        DateOnly? value,
        ref ApiProperties? additional
    ) => PropertyWriting.WriteReadable<DateOnly, PropertyWriting.DateWriting>(writer, names, property, value, false, ref additional);

    /// <summary>Writes a date and time as Tiki writes them, or nothing where there is none.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteTikiDateTime(
        Utf8JsonWriter writer,
        JsonPropertyNames names,
        int property,
        DateTimeOffset? value,
        ref ApiProperties? additional
    ) =>
        PropertyWriting.WriteReadable<DateTimeOffset, PropertyWriting.TikiDateTimeWriting>(
            writer,
            names,
            property,
            value,
            false,
            ref additional
        );

    /// <summary>Writes a UUID, or nothing where there is none.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUuid(
        Utf8JsonWriter writer,
        JsonPropertyNames names,
        int property,
        Guid? value,
        ref ApiProperties? additional
    ) => PropertyWriting.WriteReadable<Guid, PropertyWriting.UuidWriting>(writer, names, property, value, false, ref additional);

    /// <summary>Writes a number as a text, or nothing where there is none.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteDecimalText(
        Utf8JsonWriter writer,
        JsonPropertyNames names,
        int property,
        decimal? value,
        ref ApiProperties? additional
    ) => PropertyWriting.WriteReadable<decimal, PropertyWriting.DecimalTextWriting>(writer, names, property, value, false, ref additional);

    /// <summary>Writes a list, unless it is the one that stands for none.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The record's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    /// <param name="write">Writes an element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteList<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, IReadOnlyList<T>? value, JsonWrite<T> write)
    {
        if (!Has(property) || value is null || !ApiList.IsAbsent(value))
        {
            writer.WritePropertyName(names[property]);
            ApiJson.WriteList(writer, value, write);
        }
    }

    /// <summary>As <see cref="WriteList"/>, of what writes itself.</summary>
    /// <inheritdoc cref="WriteList"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteObjectList<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, IReadOnlyList<T>? value)
        where T : IApiModel<T> => WriteList(writer, names, property, value, ModelWriter<T>.Write);

    /// <summary>Writes a map, unless it is the one that stands for none.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The record's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    /// <param name="write">Writes a value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMap<T>(
        Utf8JsonWriter writer,
        JsonEncodedText[] names,
        int property,
        IReadOnlyDictionary<string, T>? value,
        JsonWrite<T> write
    )
    {
        if (!Has(property) || value is null || !ApiMap.IsAbsent(value))
        {
            writer.WritePropertyName(names[property]);
            ApiJson.WriteMap(writer, value, write);
        }
    }

    /// <summary>As <see cref="WriteMap"/>, of what writes itself.</summary>
    /// <inheritdoc cref="WriteMap"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteObjectMap<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, IReadOnlyDictionary<string, T>? value)
        where T : IApiModel<T> => WriteMap(writer, names, property, value, ModelWriter<T>.Write);
}
