using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Json.Dates;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>What is written now is sent with a request: what only responses have is left out.</summary>
    public static bool IsSending => ApiJsonWriter.IsSending;

    private const int CsvOnStack = 256;

    /// <summary>A value that may be null is not, for types whose patterns belong to newer languages.</summary>
    /// <typeparam name="T">A union.</typeparam>
    /// <param name="value">The value, or null.</param>
    /// <param name="given">The value; that of the type where there is none.</param>
    public static bool IsGiven<T>(T? value, out T given)
        where T : struct
    {
        given = value.GetValueOrDefault();
        return value.HasValue;
    }

    /// <summary>Writes 1 or 0.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void WriteFlag(Utf8JsonWriter writer, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value ? 1 : 0);
    }

    /// <summary>Writes <c>yyyy-MM-dd HH:mm:ss</c> at UTC+07:00; fractions of a second are cut off.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void WriteTikiDateTime(Utf8JsonWriter writer, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> utf8 = stackalloc byte[TikiDateTimeText.Length + 1];
        writer.WriteStringValue(TikiDateTimeText.Write(value, utf8));
    }

    /// <summary>As the shorter one, with the property's name.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void WriteTikiDateTime(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> utf8 = stackalloc byte[TikiDateTimeText.Length + 1];
        writer.WriteString(name, TikiDateTimeText.Write(value, utf8));
    }

    /// <summary>Writes RFC 3339 with the value's own offset.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTime(Utf8JsonWriter writer, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        // Already text without anything to escape; the default encoder would write the offset's plus sign as an escape.
        writer.WriteRawValue("\"" + DateTimeText.Write(value) + "\"", skipInputValidation: true);
    }

    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void WriteDate(Utf8JsonWriter writer, DateOnly value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(DateText.Write(value));
    }

    /// <summary>Writes bytes as base64 text; null as null.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The bytes.</param>
    public static void WriteBase64(Utf8JsonWriter writer, byte[]? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
            writer.WriteNullValue();
        else
            writer.WriteBase64StringValue(value);
    }

    /// <summary>Writes bytes as base64 text in the alphabet of addresses, without padding; null as null.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The bytes.</param>
    public static void WriteBase64Url(Utf8JsonWriter writer, byte[]? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(Base64Text.WriteForAddresses(value));
    }

    /// <summary>Writes a floating point number; what is not finite as the text that stands for it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The number.</param>
    public static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>As the shorter one, with the name before it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">The number.</param>
    public static void WriteDouble(Utf8JsonWriter writer, JsonEncodedText name, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        WriteDouble(writer, value);
    }

    /// <summary>Writes items as one text; null as null.</summary>
    /// <typeparam name="T">An item: a whole number or a text.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="items">The items.</param>
    /// <param name="separator">Between them.</param>
    public static void WriteCsv<T>(Utf8JsonWriter writer, IReadOnlyList<T>? items, string separator)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }
        Span<char> text = stackalloc char[CsvOnStack];
        if (TryJoin(items, separator, text, out var length))
            writer.WriteStringValue(text[..length]);
        else
            writer.WriteStringValue(
                string.Join(separator, items.Select(static item => Convert.ToString(item, CultureInfo.InvariantCulture)))
            );
    }

    /// <summary>Writes an array; null as null, and so with each element.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="items">The elements.</param>
    /// <param name="write">Writes an element.</param>
    public static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T>? items, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        if (items is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartArray();
        if (items is T[] array)
        {
            // What was read is an array, and going through it as such is faster.
            foreach (var item in array)
                WriteItem(writer, item, write);
        }
        else
        {
            var kept = items as KeptList<T>;
            for (var index = 0; index < items.Count; index++)
            {
                if (kept is not null && IsGivenBack(items[index]))
                    WriteValue(writer, kept.Came(index));
                else
                    WriteItem(writer, items[index], write);
            }
        }
        writer.WriteEndArray();
    }

    /// <summary>Writes a map as an object; null as null, and so with each value.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="map">The map.</param>
    /// <param name="write">Writes a value.</param>
    public static void WriteMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? map, JsonWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        if (map is null)
        {
            writer.WriteNullValue();
            return;
        }
        writer.WriteStartObject();
        if (map is Dictionary<string, T> dictionary)
        {
            // What was read is a dictionary, and going through it as such allocates nothing.
            foreach (var (name, value) in dictionary)
                WriteProperty(writer, name, value, write);
        }
        else
        {
            var kept = map as KeptMap<T>;
            foreach (var (name, value) in map)
            {
                if (kept is not null && IsGivenBack(value))
                    WriteProperty(writer, name, kept.Came(name), WriteValue);
                else
                    WriteProperty(writer, name, value, write);
            }
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes a free-form value; an absent one as null.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue(Utf8JsonWriter writer, ApiValue value) => value.WriteJson(writer);

    // A request has the declared form, and what could not be read has none.
    private static bool IsGivenBack<T>(T item) => item is null || !IsSending;

    private static bool TryJoin<T>(IReadOnlyList<T> items, string separator, Span<char> text, out int length)
    {
        length = 0;
        for (var index = 0; index < items.Count; index++)
        {
            if (!text[length..].TryWrite(CultureInfo.InvariantCulture, $"{(index == 0 ? "" : separator)}{items[index]}", out var written))
                return false;
            length += written;
        }
        return true;
    }

    private static void WriteProperty<T>(Utf8JsonWriter writer, string name, T value, JsonWrite<T> write)
    {
        writer.WritePropertyName(name);
        WriteItem(writer, value, write);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteItem<T>(Utf8JsonWriter writer, T item, JsonWrite<T> write)
    {
        // A nullable struct's writer knows about null; asking a struct would box it where the compiler does not
        // optimise.
        if (!typeof(T).IsValueType && item is null)
            writer.WriteNullValue();
        else
            write(writer, item);
    }
}
