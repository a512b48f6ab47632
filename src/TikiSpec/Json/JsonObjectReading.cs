using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>
/// The reading of one object: which property comes next, which came, which came as null, and what the spec does not
/// declare. Emitted code has a statement for each property and no bookkeeping.
/// </summary>
/// <remarks>
/// <code>
/// var read = _names.Read(ref reader, json);
/// while (read.Next(ref reader, json))
/// {
///     switch (read.Property)
///     {
///         case 0: Sku = ApiJson.ReadString(ref reader, json); break;
///         default: read.Keep(ref reader, json); break;
///     }
/// }
/// AdditionalProperties = read.End(ref reader, json, out _nulls, out _absent);
/// </code>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonObjectReading
{
    private readonly JsonPropertyNames _names;

    // Null, or something that stands for an empty object, came in its place.
    private readonly bool _isNone;

    private int _property;
    private ApiPropertiesBuilder _additional;
    private ulong _came;
    private ulong _nulls;

    // Of the properties after the 64th, a bit each of those that came; made when one of them does.
    private ulong[]? _cameBeyond;

    internal JsonObjectReading(JsonPropertyNames names, bool isNone)
    {
        _names = names;
        _isNone = isNone;
        _property = -1;
    }

    /// <summary>The number of the property that came; negative where it is not declared.</summary>
    public readonly int Property => _property;

    /// <summary>Goes to the object's next property, and reports null where the spec does not allow it.</summary>
    /// <param name="reader">Stands on the object's start or on the last token of the property before; afterwards on
    /// the property's value, or on the name of an undeclared one.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <returns>False at the object's end.</returns>
    public bool Next(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (_isNone || !_names.Next(ref reader, json, ref _property))
            return false;
        if ((uint)_property >= JsonPropertyNames.WordSize)
        {
            if (_property >= 0)
                CameBeyond(ref reader, json, _property);
            return true;
        }
        var bit = 1UL << _property;
        _came |= bit;
        if (reader.TokenType == JsonTokenType.Null)
        {
            _nulls |= bit;
            _names.ReportNull(ref reader, json, _property);
        }
        return true;
    }

    /// <summary>A property came under another of its names.</summary>
    /// <param name="property">The property's number.</param>
    public void Came(int property)
    {
        if (property < JsonPropertyNames.WordSize)
            _came |= 1UL << property;
        else
            NoteBeyond(property);
    }

    /// <summary>Keeps an undeclared property, and reports it.</summary>
    /// <param name="reader">Stands on its name.</param>
    /// <param name="json">What is known about the reading.</param>
    public void Keep(ref Utf8JsonReader reader, JsonReadContext json) => ApiJson.KeepProperty(ref reader, json, ref _additional);

    /// <summary>Keeps an undeclared property of an object that is said to have such: nothing to report.</summary>
    /// <inheritdoc cref="Keep"/>
    public void Add(ref Utf8JsonReader reader, JsonReadContext json) => ApiJson.AddProperty(ref reader, json, ref _additional);

    /// <summary>Keeps a property under another of its names, when it has come under the declared one as well.</summary>
    /// <param name="reader">Stands on its value.</param>
    /// <param name="json">What is known about the reading.</param>
    public void KeepAlias(ref Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.KeepProperty(ref reader, json, _names, _property, ref _additional);

    /// <summary>Reads an undeclared property as the type that the spec gives such; what is of another is kept as it
    /// came, and reported.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="read">Reads a value of the type.</param>
    /// <param name="values">Where to.</param>
    public void Additional<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read, ref ApiMapBuilder<T> values) =>
        ApiJson.ReadAdditional(ref reader, json, read, ref values, ref _additional);

    /// <summary>Reads RFC 3339; what cannot be read is kept under the property's name.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <returns>Null for null, and for what cannot be read.</returns>
    public DateTimeOffset? ReadDateTime(ref Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.ReadDateTime(ref reader, json, _names, _property, ref _additional);

    /// <summary>Reads <c>yyyy-MM-dd HH:mm:ss</c> at UTC+07:00; what cannot be read is kept under the property's
    /// name.</summary>
    /// <inheritdoc cref="ReadDateTime"/>
    public DateTimeOffset? ReadTikiDateTime(ref Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.ReadTikiDateTime(ref reader, json, _names, _property, ref _additional);

    /// <summary>Reads <c>yyyy-MM-dd</c>; what cannot be read is kept under the property's name.</summary>
    /// <inheritdoc cref="ReadDateTime"/>
    public DateOnly? ReadDate(ref Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.ReadDate(ref reader, json, _names, _property, ref _additional);

    /// <summary>Reads a UUID; what is none is kept under the property's name.</summary>
    /// <inheritdoc cref="ReadDateTime"/>
    public Guid? ReadUuid(ref Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.ReadUuid(ref reader, json, _names, _property, ref _additional);

    /// <summary>Reads a number that travels as text; what is none is kept under the property's name.</summary>
    /// <inheritdoc cref="ReadDateTime"/>
    public decimal? ReadDecimalText(ref Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.ReadDecimalText(ref reader, json, _names, _property, ref _additional);

    /// <summary>The object has ended: reports the required properties that did not come.</summary>
    /// <param name="reader">Stands on the object's end.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="nulls">Which properties came as null.</param>
    /// <param name="absent">Which of the first 64 had to come and did not.</param>
    /// <returns>The undeclared properties.</returns>
    public readonly ApiProperties End(ref Utf8JsonReader reader, JsonReadContext json, out JsonNulls nulls, out JsonAbsent absent)
    {
        absent = _isNone ? default : new JsonAbsent(_names.Missing(0, _came));
        return End(ref reader, json, out nulls);
    }

    /// <summary>As the longer one, of an object in which none of the first 64 properties has to come.</summary>
    /// <inheritdoc cref="End(ref Utf8JsonReader, JsonReadContext, out JsonNulls, out JsonAbsent)"/>
    public readonly ApiProperties End(ref Utf8JsonReader reader, JsonReadContext json, out JsonNulls nulls)
    {
        nulls = default;
        if (!_isNone)
        {
            nulls = new JsonNulls(_nulls, ref reader, json);
            ReportMissing(ref reader, json);
        }
        return _additional.Build();
    }

    /// <summary>As the longer ones, of an object of which nothing is declared.</summary>
    /// <returns>The properties.</returns>
    public readonly ApiProperties End() => _additional.Build();

    private readonly void ReportMissing(ref Utf8JsonReader reader, JsonReadContext json)
    {
        for (var word = 0; word < _names.Words; word++)
        {
            var came = word == 0 ? _came : _cameBeyond?[word - 1] ?? 0;
            if (_names.Missing(word, came) is not 0 and var missing)
                json.ReportMissing(missing, word * JsonPropertyNames.WordSize, _names, ref reader);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CameBeyond(ref Utf8JsonReader reader, JsonReadContext json, int property)
    {
        NoteBeyond(property);
        if (reader.TokenType == JsonTokenType.Null)
            _names.ReportNull(ref reader, json, property);
    }

    private void NoteBeyond(int property)
    {
        var word = (property / JsonPropertyNames.WordSize) - 1;
        // An alias has a number after all properties, and nothing of it is required.
        if (word + 1 >= _names.Words)
            return;
        _cameBeyond ??= new ulong[_names.Words - 1];
        _cameBeyond[word] |= 1UL << (property % JsonPropertyNames.WordSize);
    }
}
