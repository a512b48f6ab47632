using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

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
