using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>Properties that a spec does not declare, in the order in which they came. Immutable; equal by value,
/// whatever the order.</summary>
[CollectionBuilder(typeof(ApiPropertiesBuilder), nameof(ApiPropertiesBuilder.Create))]
[SuppressMessage("Naming", "CA1710", Justification = "It is named after AdditionalProperties, the property that holds it.")]
public sealed class ApiProperties : IReadOnlyDictionary<string, ApiValue>, IEquatable<ApiProperties>
{
    // Names are few: up to here comparing them all is faster than hashing one.
    internal const int FirstIndexed = 9;

    private readonly KeyValuePair<string, ApiValue>[] _properties;
    private readonly Dictionary<string, int>? _index;

    /// <param name="properties">No name twice.</param>
    /// <param name="index">Where each name stands; null for few.</param>
    internal ApiProperties(KeyValuePair<string, ApiValue>[] properties, Dictionary<string, int>? index)
    {
        _properties = properties;
        _index = index;
    }

    /// <summary>No properties.</summary>
    public static ApiProperties Empty { get; } = new([], null);

    /// <inheritdoc />
    public int Count => _properties.Length;

    /// <inheritdoc />
    public IEnumerable<string> Keys => _properties.Select(static property => property.Key);

    /// <inheritdoc />
    public IEnumerable<ApiValue> Values => _properties.Select(static property => property.Value);

    /// <summary>A property's value.</summary>
    /// <param name="key">The property's name as it travels.</param>
    /// <exception cref="KeyNotFoundException">There is no such property; <see cref="GetValueOrDefault"/> does not
    /// throw.</exception>
    public ApiValue this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException("There is no property \"" + key + "\".");

    /// <summary>Makes properties of a dictionary.</summary>
    /// <param name="properties">The properties.</param>
    public static implicit operator ApiProperties(Dictionary<string, ApiValue> properties) => FromDictionary(properties);

    /// <summary>Makes properties of a dictionary.</summary>
    /// <param name="properties">The properties.</param>
    public static ApiProperties FromDictionary(Dictionary<string, ApiValue> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return ApiPropertiesBuilder.Create([.. properties]);
    }

    /// <inheritdoc />
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc />
    public bool TryGetValue(string key, out ApiValue value)
    {
        var position = IndexOf(key);
        value = position < 0 ? default : _properties[position].Value;
        return position >= 0;
    }

    /// <summary>A property's value; absent where there is none.</summary>
    /// <param name="key">The property's name as it travels.</param>
    public ApiValue GetValueOrDefault(string key) => TryGetValue(key, out var value) ? value : default;

    /// <summary>The same properties and this one, which replaces one of the same name.</summary>
    /// <param name="name">The property's name as it travels.</param>
    /// <param name="value">Its value.</param>
    public ApiProperties With(string name, ApiValue value) => ApiPropertiesBuilder.Create([.. _properties, new(name, value)]);

    /// <summary>The same properties but this one.</summary>
    /// <param name="name">The property's name as it travels.</param>
    public ApiProperties Without(string name) =>
        _properties.Length == 0 || IndexOf(name) is var position && position < 0
            ? this
            : ApiPropertiesBuilder.Create([.. _properties.AsSpan(0, position), .. _properties.AsSpan(position + 1)]);

    /// <summary>Writes the properties into an object that is being written.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        // Short enough to become part of the caller: most objects have none.
        if (_properties.Length > 0)
            WriteProperties(writer);
    }

    /// <summary>Writes the properties into an object that is being written, but those that it has declared: a property
    /// is written once, as what it is declared to be.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="declared">How many of them are of properties.</param>
    /// <param name="kept">The numbers of those whose text stands here when it could not be read.</param>
    internal void WriteTo(Utf8JsonWriter writer, JsonPropertyNames names, int declared, ReadOnlySpan<int> kept)
    {
        if (declared == 0)
            WriteTo(writer);
        else if (_properties.Length > 0)
            WriteUndeclared(writer, names, declared, kept);
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, ApiValue>> GetEnumerator() => _properties.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(ApiProperties? other) => ApiEquality.Equals<ApiValue>(this, other);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ApiProperties);

    /// <inheritdoc />
    public override int GetHashCode() => _properties.Length == 0 ? 0 : ApiEquality.GetHashCode<ApiValue>(this);

    /// <summary>The properties as a JSON object.</summary>
    public override string ToString() => ApiValue.FromProperties(this).ToString();

    internal void WriteObject(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteTo(writer);
        writer.WriteEndObject();
    }

    private void WriteUndeclared(Utf8JsonWriter writer, JsonPropertyNames names, int declared, ReadOnlySpan<int> kept)
    {
        foreach (var (name, value) in _properties)
        {
            var number = names.NumberOf(name);
            if (number >= 0 && number < declared && !kept.Contains(number))
                continue;
            writer.WritePropertyName(name);
            value.WriteJson(writer);
        }
    }

    private void WriteProperties(Utf8JsonWriter writer)
    {
        foreach (var (name, value) in _properties)
        {
            writer.WritePropertyName(name);
            value.WriteJson(writer);
        }
    }

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_index is not null)
            return _index.TryGetValue(key, out var position) ? position : -1;
        return IndexOf(_properties, key);
    }

    /// <summary>By comparing them all.</summary>
    internal static int IndexOf(ReadOnlySpan<KeyValuePair<string, ApiValue>> properties, string key)
    {
        for (var position = 0; position < properties.Length; position++)
        {
            if (properties[position].Key == key)
                return position;
        }
        return -1;
    }
}
