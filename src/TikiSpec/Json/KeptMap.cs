using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TikiSpec.Json;

/// <summary>A map of which some values came otherwise than they would be written, or could not be read and are null:
/// all are written back as they came.</summary>
/// <typeparam name="T">A value, null where it could not be read.</typeparam>
/// <param name="map">The values.</param>
/// <param name="came">The object that they came in.</param>
internal sealed class KeptMap<T>(Dictionary<string, T> map, ApiValue came) : IReadOnlyDictionary<string, T>
{
    // Taken apart when somebody writes or compares.
    private ApiProperties? _came;

    public int Count => map.Count;

    public IEnumerable<string> Keys => map.Keys;

    public IEnumerable<T> Values => map.Values;

    public T this[string key] => map[key];

    /// <summary>What came in the place of a value.</summary>
    public ApiValue Came(string key) => (_came ??= came.Properties)[key];

    /// <summary>Null because nothing could be read, where something came.</summary>
    public bool IsUnreadable(string key) => map[key] is null && Came(key).Kind != System.Text.Json.JsonValueKind.Null;

    /// <summary>Two maps of equal values have the same value: what could not be read came alike.</summary>
    public static bool AreAlike(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other) =>
        (one is not KeptMap<T> && other is not KeptMap<T>)
        || one.All(pair => pair.Value is not null || Unreadable(one, pair.Key) == Unreadable(other, pair.Key));

    public bool ContainsKey(string key) => map.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => map.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => map.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => map.GetEnumerator();

    private static ApiValue Unreadable(IReadOnlyDictionary<string, T> map, string key) =>
        map is KeptMap<T> some ? some.Came(key) : ApiValue.Null;
}
