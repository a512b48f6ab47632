using System.Collections;

namespace TikiSpec.Json;

/// <summary>A list of which some elements could not be read: they are null, and are written back as they
/// came.</summary>
/// <typeparam name="T">An element, null where it could not be read.</typeparam>
internal sealed class KeptList<T>(T[] items, IReadOnlyDictionary<int, ApiValue> unreadable) : IReadOnlyList<T>
{
    private IReadOnlyDictionary<int, ApiValue> Unreadable { get; } = unreadable;

    public int Count => items.Length;

    public T this[int index] => items[index];

    /// <summary>What came in the place of an element that could not be read.</summary>
    public bool TryGetKept(int index, out ApiValue value) => Unreadable.TryGetValue(index, out value);

    /// <summary>Two lists of equal elements are written alike.</summary>
    public static bool AreAlike(IReadOnlyList<T> one, IReadOnlyList<T> other) =>
        (one as KeptList<T>, other as KeptList<T>) switch
        {
            (null, null) => true,
            ({ } left, { } right) => left.Unreadable.Count == right.Unreadable.Count
                && left.Unreadable.All(kept => right.TryGetKept(kept.Key, out var value) && value == kept.Value),
            _ => false,
        };

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
