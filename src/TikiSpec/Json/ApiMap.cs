using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TikiSpec.Runtime;

/// <summary>Tells a map that was not there from one that was there and empty.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiMap
{
    /// <summary>The map that was not there: empty, and one instance for each type.</summary>
    /// <typeparam name="T">A value.</typeparam>
    public static IReadOnlyDictionary<string, T> Absent<T>() => AbsentMap<T>.Instance;

    /// <summary>The map was not there.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="map">A map, or null.</param>
    public static bool IsAbsent<T>(IReadOnlyDictionary<string, T>? map) => map is null or AbsentMap<T>;

    /// <summary>Writes undeclared properties into an object that is being written, but those that it has
    /// declared.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="values">The properties; null for none.</param>
    /// <param name="names">The object's names.</param>
    /// <param name="declared">How many of them are of properties.</param>
    /// <param name="write">Writes a value.</param>
    public static void WriteProperties<T>(
        Utf8JsonWriter writer,
        IReadOnlyDictionary<string, T>? values,
        JsonPropertyNames names,
        int declared,
        JsonWrite<T> write
    )
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(write);
        foreach (var (name, value) in values ?? Absent<T>())
        {
            if (names.NumberOf(name) is var number && number >= 0 && number < declared)
                continue;
            writer.WritePropertyName(name);
            write(writer, value);
        }
    }

    /// <summary>The properties that are not among those of a type: a name is written once.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="properties">All kinds of properties.</param>
    /// <param name="values">Those of a type.</param>
    public static ApiProperties? Rest<T>(ApiProperties? properties, IReadOnlyDictionary<string, T>? values)
    {
        foreach (var name in properties is null or { Count: 0 } ? [] : values?.Keys ?? [])
            properties = properties!.Without(name);
        return properties;
    }

    private sealed class AbsentMap<T> : IReadOnlyDictionary<string, T>
    {
        public static readonly AbsentMap<T> Instance = new();

        public int Count => 0;

        public IEnumerable<string> Keys => [];

        public IEnumerable<T> Values => [];

        public T this[string key] => throw new KeyNotFoundException("The map has no property \"" + key + "\".");

        public bool ContainsKey(string key) => false;

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
        {
            value = default;
            return false;
        }

        public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, T>>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
