using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TikiSpec.Json;

/// <summary>A map of which some values could not be read: they are null, and are written back as they came.</summary>
/// <typeparam name="T">A value, null where it could not be read.</typeparam>
internal sealed class KeptMap<T>(Dictionary<string, T> map, IReadOnlyDictionary<string, ApiValue> unreadable)
    : IReadOnlyDictionary<string, T>
{
    private IReadOnlyDictionary<string, ApiValue> Unreadable { get; } = unreadable;

    public int Count => map.Count;

    public IEnumerable<string> Keys => map.Keys;

    public IEnumerable<T> Values => map.Values;

    public T this[string key] => map[key];

    /// <summary>What came in the place of a value that could not be read.</summary>
    public bool TryGetKept(string key, out ApiValue value) => Unreadable.TryGetValue(key, out value);

    /// <summary>Two maps of equal values are written alike.</summary>
    public static bool AreAlike(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other) =>
        (one as KeptMap<T>, other as KeptMap<T>) switch
        {
            (null, null) => true,
            ({ } left, { } right) => left.Unreadable.Count == right.Unreadable.Count
                && left.Unreadable.All(kept => right.TryGetKept(kept.Key, out var value) && value == kept.Value),
            _ => false,
        };

    public bool ContainsKey(string key) => map.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => map.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => map.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => map.GetEnumerator();
}
