using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

// What a record writes of a property that may be left out: its value, null where it came as null, or nothing. Once here
// and not in each property of each record, where it is a tenth of what a client compiles to. In-lined: the machine code
// is what it would be there.
public readonly partial struct JsonNulls
{
    /// <summary>Writes a text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The record's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(Utf8JsonWriter writer, JsonEncodedText[] names, int property, string? value) =>
        PropertyWriting.WriteString(writer, names[property], value, Has(property));

    /// <summary>Writes true or false.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBoolean(Utf8JsonWriter writer, JsonEncodedText[] names, int property, bool? value) =>
        PropertyWriting.WriteBoolean(writer, names[property], value, Has(property));

    /// <summary>Writes 1 or 0.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteFlag(Utf8JsonWriter writer, JsonEncodedText[] names, int property, bool? value) =>
        PropertyWriting.WriteFlag(writer, names[property], value, Has(property));

    /// <summary>Writes a whole number.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(Utf8JsonWriter writer, JsonEncodedText[] names, int property, int? value) =>
        PropertyWriting.WriteInt32(writer, names[property], value, Has(property));

    /// <summary>Writes a whole number.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt64(Utf8JsonWriter writer, JsonEncodedText[] names, int property, long? value) =>
        PropertyWriting.WriteInt64(writer, names[property], value, Has(property));

    /// <summary>Writes a whole number.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUInt64(Utf8JsonWriter writer, JsonEncodedText[] names, int property, ulong? value) =>
        PropertyWriting.WriteUInt64(writer, names[property], value, Has(property));

    /// <summary>Writes a number.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDecimal(Utf8JsonWriter writer, JsonEncodedText[] names, int property, decimal? value) =>
        PropertyWriting.WriteDecimal(writer, names[property], value, Has(property));

    /// <summary>Writes a floating point number; what is not finite as the text that stands for it.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDouble(Utf8JsonWriter writer, JsonEncodedText[] names, int property, double? value) =>
        PropertyWriting.WriteDouble(writer, names[property], value, Has(property));

    /// <summary>Writes a value of an enumeration of texts.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteEnum<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, T? value)
        where T : struct, IApiEnum<T> => PropertyWriting.WriteEnum(writer, names[property], value, Has(property));

    /// <summary>Writes a record.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteObject<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, T? value)
        where T : class, IApiModel<T> => PropertyWriting.WriteObject(writer, names[property], value, Has(property));

    /// <summary>Writes a date and time.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The record's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    /// <param name="additional">The undeclared properties, among which the text is that could not be read: without it
    /// afterwards where a value takes its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDateTime(
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
            Has(property),
            ref additional
        );

    /// <summary>Writes a date.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDate(Utf8JsonWriter writer, JsonPropertyNames names, int property, DateOnly? value, ref ApiProperties? additional) =>
        PropertyWriting.WriteReadable<DateOnly, PropertyWriting.DateWriting>(writer, names, property, value, Has(property), ref additional);

    /// <summary>Writes a date and time as Tiki writes them.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteTikiDateTime(
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
            Has(property),
            ref additional
        );

    /// <summary>Writes a UUID.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUuid(Utf8JsonWriter writer, JsonPropertyNames names, int property, Guid? value, ref ApiProperties? additional) =>
        PropertyWriting.WriteReadable<Guid, PropertyWriting.UuidWriting>(writer, names, property, value, Has(property), ref additional);

    /// <summary>Writes a number as a text.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDecimalText(
        Utf8JsonWriter writer,
        JsonPropertyNames names,
        int property,
        decimal? value,
        ref ApiProperties? additional
    ) =>
        PropertyWriting.WriteReadable<decimal, PropertyWriting.DecimalTextWriting>(
            writer,
            names,
            property,
            value,
            Has(property),
            ref additional
        );

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
        if (!ApiList.IsAbsent(value))
        {
            writer.WritePropertyName(names[property]);
            ApiJson.WriteList(writer, value, write);
        }
        else if (Has(property))
        {
            writer.WriteNull(names[property]);
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
        if (!ApiMap.IsAbsent(value))
        {
            writer.WritePropertyName(names[property]);
            ApiJson.WriteMap(writer, value, write);
        }
        else if (Has(property))
        {
            writer.WriteNull(names[property]);
        }
    }

    /// <summary>As <see cref="WriteMap"/>, of what writes itself.</summary>
    /// <inheritdoc cref="WriteMap"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteObjectMap<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, IReadOnlyDictionary<string, T>? value)
        where T : IApiModel<T> => WriteMap(writer, names, property, value, ModelWriter<T>.Write);
}
