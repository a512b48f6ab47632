using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TikiSpec.Runtime;

// What a record writes of a property that may be left out: its value, null where it came as null, or nothing. Once here
// and not in each property of each record, where it is a tenth of what a client compiles to. In-lined: the machine code
// is what it would be there.
public partial struct JsonNulls
{
    /// <summary>Writes a text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The record's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WriteString(Utf8JsonWriter writer, JsonEncodedText[] names, int property, string? value)
    {
        if (value is not null)
            writer.WriteString(names[property], value);
        else if (Has(property))
            writer.WriteNull(names[property]);
    }

    /// <summary>Writes true or false.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WriteBoolean(Utf8JsonWriter writer, JsonEncodedText[] names, int property, bool? value)
    {
        if (value is { } some)
            writer.WriteBoolean(names[property], some);
        else if (Has(property))
            writer.WriteNull(names[property]);
    }

    /// <summary>Writes a number.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WriteNumber(Utf8JsonWriter writer, JsonEncodedText[] names, int property, int? value)
    {
        if (value is { } some)
            writer.WriteNumber(names[property], some);
        else if (Has(property))
            writer.WriteNull(names[property]);
    }

    /// <inheritdoc cref="WriteNumber(Utf8JsonWriter, JsonEncodedText[], int, int?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WriteNumber(Utf8JsonWriter writer, JsonEncodedText[] names, int property, long? value)
    {
        if (value is { } some)
            writer.WriteNumber(names[property], some);
        else if (Has(property))
            writer.WriteNull(names[property]);
    }

    /// <inheritdoc cref="WriteNumber(Utf8JsonWriter, JsonEncodedText[], int, int?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WriteNumber(Utf8JsonWriter writer, JsonEncodedText[] names, int property, ulong? value)
    {
        if (value is { } some)
            writer.WriteNumber(names[property], some);
        else if (Has(property))
            writer.WriteNull(names[property]);
    }

    /// <inheritdoc cref="WriteNumber(Utf8JsonWriter, JsonEncodedText[], int, int?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WriteNumber(Utf8JsonWriter writer, JsonEncodedText[] names, int property, decimal? value)
    {
        if (value is { } some)
            writer.WriteNumber(names[property], some);
        else if (Has(property))
            writer.WriteNull(names[property]);
    }

    /// <summary>Writes a number as <see cref="ApiJson"/> does those with a fraction.</summary>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WriteDouble(Utf8JsonWriter writer, JsonEncodedText[] names, int property, double? value)
    {
        if (value is { } some)
            ApiJson.WriteDouble(writer, names[property], some);
        else if (Has(property))
            writer.WriteNull(names[property]);
    }

    /// <summary>Writes a record.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <inheritdoc cref="WriteString"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WriteObject<T>(Utf8JsonWriter writer, JsonEncodedText[] names, int property, T? value)
        where T : class, IApiModel<T>
    {
        if (value is not null)
        {
            writer.WritePropertyName(names[property]);
            value.WriteJson(writer);
        }
        else if (Has(property))
        {
            writer.WriteNull(names[property]);
        }
    }

    /// <summary>Writes a list, unless it is the one that stands for none.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The record's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    /// <param name="write">Writes an element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WriteList<T>(
        Utf8JsonWriter writer,
        JsonEncodedText[] names,
        int property,
        IReadOnlyList<T>? value,
        JsonWrite<T> write
    )
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

    /// <summary>Writes a map, unless it is the one that stands for none.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The record's names.</param>
    /// <param name="property">The property's number.</param>
    /// <param name="value">Its value.</param>
    /// <param name="write">Writes a value of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void WriteMap<T>(
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
}
