using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Json;

/// <summary>Writes a property that may have no value: its value, null or nothing. Who calls knows whether null is
/// written.</summary>
internal static class PropertyWriting
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteString(Utf8JsonWriter writer, JsonEncodedText name, string? value, bool writesNull)
    {
        if (value is not null)
            writer.WriteString(name, value);
        else if (writesNull)
            writer.WriteNull(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteBoolean(Utf8JsonWriter writer, JsonEncodedText name, bool? value, bool writesNull)
    {
        if (value is { } some)
            writer.WriteBoolean(name, some);
        else if (writesNull)
            writer.WriteNull(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteFlag(Utf8JsonWriter writer, JsonEncodedText name, bool? value, bool writesNull)
    {
        if (value is { } some)
            writer.WriteNumber(name, some ? 1 : 0);
        else if (writesNull)
            writer.WriteNull(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteInt32(Utf8JsonWriter writer, JsonEncodedText name, int? value, bool writesNull)
    {
        if (value is { } some)
            writer.WriteNumber(name, some);
        else if (writesNull)
            writer.WriteNull(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteInt64(Utf8JsonWriter writer, JsonEncodedText name, long? value, bool writesNull)
    {
        if (value is { } some)
            writer.WriteNumber(name, some);
        else if (writesNull)
            writer.WriteNull(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteUInt64(Utf8JsonWriter writer, JsonEncodedText name, ulong? value, bool writesNull)
    {
        if (value is { } some)
            writer.WriteNumber(name, some);
        else if (writesNull)
            writer.WriteNull(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteDecimal(Utf8JsonWriter writer, JsonEncodedText name, decimal? value, bool writesNull)
    {
        if (value is { } some)
            writer.WriteNumber(name, some);
        else if (writesNull)
            writer.WriteNull(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteDouble(Utf8JsonWriter writer, JsonEncodedText name, double? value, bool writesNull)
    {
        if (value is { } some)
            ApiJson.WriteDouble(writer, name, some);
        else if (writesNull)
            writer.WriteNull(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteEnum<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value, bool writesNull)
        where T : struct, IApiEnum<T>
    {
        if (value is { } some)
            some.WriteJson(writer, name);
        else if (writesNull)
            writer.WriteNull(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteObject<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value, bool writesNull)
        where T : class, IApiModel<T>
    {
        if (value is not null)
            WriteGiven(writer, name, value);
        else if (writesNull)
            writer.WriteNull(name);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteGiven<T>(Utf8JsonWriter writer, JsonEncodedText name, T value)
        where T : class, IApiModel<T>
    {
        writer.WritePropertyName(name);
        value.WriteJson(writer);
    }

    /// <summary>Writes a value whose text is kept among the additional properties where it could not be read. What is
    /// written replaces that text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteReadable<T, TWriting>(
        Utf8JsonWriter writer,
        JsonPropertyNames names,
        int property,
        T? value,
        bool writesNull,
        ref ApiProperties? additional
    )
        where T : struct
        where TWriting : struct, IWriting<T>
    {
        if (value is { } some)
            default(TWriting).Write(writer, names[property], some);
        else if (writesNull)
            writer.WriteNull(names[property]);
        else
            return;
        additional = additional?.Without(names.Text(property));
    }

    /// <summary>How a value is written: a type and no delegate, so that it becomes part of its caller.</summary>
    internal interface IWriting<in T>
    {
        void Write(Utf8JsonWriter writer, JsonEncodedText name, T value);
    }

    internal readonly struct DateTimeWriting : IWriting<DateTimeOffset>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Write(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset value)
        {
            writer.WritePropertyName(name);
            ApiJson.WriteDateTime(writer, value);
        }
    }

    internal readonly struct DateWriting : IWriting<DateOnly>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Write(Utf8JsonWriter writer, JsonEncodedText name, DateOnly value)
        {
            writer.WritePropertyName(name);
            ApiJson.WriteDate(writer, value);
        }
    }

    internal readonly struct TikiDateTimeWriting : IWriting<DateTimeOffset>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Write(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset value) =>
            ApiJson.WriteTikiDateTime(writer, name, value);
    }

    internal readonly struct UuidWriting : IWriting<Guid>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Write(Utf8JsonWriter writer, JsonEncodedText name, Guid value)
        {
            writer.WritePropertyName(name);
            ApiJson.WriteUuid(writer, value);
        }
    }

    internal readonly struct DecimalTextWriting : IWriting<decimal>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Write(Utf8JsonWriter writer, JsonEncodedText name, decimal value)
        {
            writer.WritePropertyName(name);
            ApiJson.WriteDecimalText(writer, value);
        }
    }
}
