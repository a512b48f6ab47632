using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>
/// Which of a record's first 64 properties came as null, and how those came that would be written otherwise (a number
/// for a text, another name), so that writing gives back what was read until the property is given another value. Not
/// part of the record's value, and but for the nulls no part of a request, which has the declared form.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct JsonNulls : IEquatable<JsonNulls>
{
    // The record that is being written as declared.
    [ThreadStatic]
    private static object? _declared;

    private readonly ulong _bits;
    private readonly (int Property, ApiValue Came)[]? _came;

    internal JsonNulls(ulong bits, ref Utf8JsonReader reader, JsonReadContext json)
    {
        _bits = bits;
        _came = json.TakeNotes(ref reader);
    }

    /// <summary>The property came as null.</summary>
    /// <param name="property">The property's number.</param>
    public bool Has(int property) => (_bits & (1UL << property)) != 0;

    /// <summary>Begins the record's object, or writes all of it with what came in the place of what has not changed
    /// since.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="record">The record.</param>
    /// <param name="names">Its names.</param>
    /// <param name="declared">How many of them are of declared properties.</param>
    /// <returns>True where the record is to be written as declared, which is left to it; false where it is
    /// written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Begin<T>(Utf8JsonWriter writer, T record, JsonPropertyNames names, int declared)
        where T : class, IApiModel<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_came is not null && WriteAsItCame(writer, record, names, declared))
            return false;
        writer.WriteStartObject();
        return true;
    }

    /// <inheritdoc />
    public bool Equals(JsonNulls other) => _bits == other._bits;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is JsonNulls other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>The same properties.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonNulls left, JsonNulls right) => left.Equals(right);

    /// <summary>Other properties.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonNulls left, JsonNulls right) => !left.Equals(right);

    private bool WriteAsItCame<T>(Utf8JsonWriter writer, T record, JsonPropertyNames names, int declared)
        where T : class, IApiModel<T>
    {
        if (ReferenceEquals(_declared, record))
        {
            _declared = null;
            return false;
        }
        if (ApiJsonWriter.IsSending)
            return false;

        var properties = DeclaredOf(record).ToList();
        foreach (var (property, came) in _came!)
            Restore<T>(properties, names[property], names.Text(property), came, property < declared);

        writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            value.WriteJson(writer);
        }
        writer.WriteEndObject();
        return true;
    }

    /// <summary>What is written of the property as it came is what would be written now: it has its value
    /// still.</summary>
    private static void Restore<T>(
        List<KeyValuePair<string, ApiValue>> properties,
        JsonEncodedText name,
        string text,
        ApiValue came,
        bool isDeclared
    )
        where T : class, IApiModel<T>
    {
        var read = DeclaredOf(ApiModel.Parse<T>(ApiJsonWriter.Write((name, came), WriteAlone).Span));
        foreach (var (declared, value) in read)
        {
            var index = properties.FindIndex(property => property.Key == declared);
            if (index >= 0 && properties[index].Value == value)
                properties[index] = new(text, came);
        }
        // What stands for nothing is left out, as long as the property has been given no value.
        if (read.Count == 0 && isDeclared && properties.TrueForAll(property => property.Key != text))
            properties.Add(new(text, came));
    }

    private static void WriteAlone(Utf8JsonWriter writer, (JsonEncodedText Name, ApiValue Value) property)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(property.Name);
        property.Value.WriteJson(writer);
        writer.WriteEndObject();
    }

    private static ApiProperties DeclaredOf<T>(T record)
        where T : class, IApiModel<T>
    {
        var json = ApiJsonWriter.Write(
            record,
            static (writer, value) =>
            {
                _declared = value;
                value.WriteJson(writer);
                _declared = null;
            }
        );
        return new ApiValue(json.ToArray()).Properties;
    }
}
