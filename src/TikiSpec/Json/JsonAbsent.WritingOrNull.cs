using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

// What a record writes of a property that has to come and may be null: null as well, unless the property did not come.
public readonly partial struct JsonAbsent
{
    /// <summary>Writes a text, or null.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteStringOrNull(Utf8JsonWriter writer, JsonEncodedText[] names, int property, string? value) =>
        PropertyWriting.WriteString(writer, names[property], value, !Has(property));

    /// <summary>Writes true or false, or null.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBooleanOrNull(Utf8JsonWriter writer, JsonEncodedText[] names, int property, bool? value) =>
        PropertyWriting.WriteBoolean(writer, names[property], value, !Has(property));

    /// <summary>Writes 1 or 0, or null.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteFlagOrNull(Utf8JsonWriter writer, JsonEncodedText[] names, int property, bool? value) =>
        PropertyWriting.WriteFlag(writer, names[property], value, !Has(property));

    /// <summary>Writes a whole number, or null.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32OrNull(Utf8JsonWriter writer, JsonEncodedText[] names, int property, int? value) =>
        PropertyWriting.WriteInt32(writer, names[property], value, !Has(property));

    /// <summary>Writes a whole number, or null.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt64OrNull(Utf8JsonWriter writer, JsonEncodedText[] names, int property, long? value) =>
        PropertyWriting.WriteInt64(writer, names[property], value, !Has(property));

    /// <summary>Writes a whole number, or null.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUInt64OrNull(Utf8JsonWriter writer, JsonEncodedText[] names, int property, ulong? value) =>
        PropertyWriting.WriteUInt64(writer, names[property], value, !Has(property));

    /// <summary>Writes a number, or null.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDecimalOrNull(Utf8JsonWriter writer, JsonEncodedText[] names, int property, decimal? value) =>
        PropertyWriting.WriteDecimal(writer, names[property], value, !Has(property));

    /// <summary>Writes a floating point number; what is not finite as the text that stands for it, or null.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDoubleOrNull(Utf8JsonWriter writer, JsonEncodedText[] names, int property, double? value) =>
        PropertyWriting.WriteDouble(writer, names[property], value, !Has(property));

    /// <summary>Writes a value of an enumeration of texts, or null.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteEnumOrNull<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, T? value)
        where T : struct, IApiEnum<T> => PropertyWriting.WriteEnum(writer, names[property], value, !Has(property));

    /// <summary>Writes a record, or null.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteObjectOrNull<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, T? value)
        where T : class, IApiModel<T> => PropertyWriting.WriteObject(writer, names[property], value, !Has(property));

    /// <summary>Writes a date and time, or null.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDateTimeOrNull(
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
            WritesNull(names, property, additional),
            ref additional
        );

    /// <summary>Writes a date, or null.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDateOrNull(
        Utf8JsonWriter writer,
        JsonPropertyNames names,
        int property,
        DateOnly? value,
        ref ApiProperties? additional
    ) =>
        PropertyWriting.WriteReadable<DateOnly, PropertyWriting.DateWriting>(
            writer,
            names,
            property,
            value,
            WritesNull(names, property, additional),
            ref additional
        );

    /// <summary>Writes a date and time as Tiki writes them, or null.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteTikiDateTimeOrNull(
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
            WritesNull(names, property, additional),
            ref additional
        );

    /// <summary>Writes a UUID, or null.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteUuidOrNull(Utf8JsonWriter writer, JsonPropertyNames names, int property, Guid? value, ref ApiProperties? additional) =>
        PropertyWriting.WriteReadable<Guid, PropertyWriting.UuidWriting>(
            writer,
            names,
            property,
            value,
            WritesNull(names, property, additional),
            ref additional
        );

    /// <summary>Writes a number as a text, or null.</summary>
    /// <inheritdoc cref="WriteDateTime"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteDecimalTextOrNull(
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
            WritesNull(names, property, additional),
            ref additional
        );

    private bool WritesNull(JsonPropertyNames names, int property, ApiProperties? additional) =>
        !Has(property) && additional?.ContainsKey(names.Text(property)) != true;
}
