using System.Collections;

namespace TikiSpec.Json;

/// <summary>A list of which some elements came otherwise than they would be written, or could not be read and are null:
/// all are written back as they came.</summary>
/// <typeparam name="T">An element, null where it could not be read.</typeparam>
/// <param name="items">The elements.</param>
/// <param name="came">The array that they came in.</param>
internal sealed class KeptList<T>(T[] items, ApiValue came) : IReadOnlyList<T>
{
    // Taken apart when somebody writes or compares.
    private IReadOnlyList<ApiValue>? _came;

    public int Count => items.Length;

    public T this[int index] => items[index];

    /// <summary>What came in the place of an element.</summary>
    public ApiValue Came(int index) => (_came ??= came.Items)[index];

    /// <summary>Null because nothing could be read, where something came.</summary>
    public bool IsUnreadable(int index) => items[index] is null && Came(index).Kind != System.Text.Json.JsonValueKind.Null;

    /// <summary>Two lists of equal elements have the same value: what could not be read came alike.</summary>
    public static bool AreAlike(IReadOnlyList<T> one, IReadOnlyList<T> other) =>
        (one is not KeptList<T> && other is not KeptList<T>)
        || Enumerable.Range(0, one.Count).All(index => one[index] is not null || Unreadable(one, index) == Unreadable(other, index));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    private static ApiValue Unreadable(IReadOnlyList<T> list, int index) => list is KeptList<T> some ? some.Came(index) : ApiValue.Null;
}
