using System.Collections;
using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>Tells a list that was not there from one that was there and empty, so that writing gives back what was
/// read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiList
{
    /// <summary>The list that was not there: empty, and one instance for each type.</summary>
    /// <typeparam name="T">An element.</typeparam>
    public static IReadOnlyList<T> Absent<T>() => AbsentList<T>.Instance;

    /// <summary>The list was not there.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="list">A list, or null.</param>
    public static bool IsAbsent<T>(IReadOnlyList<T>? list) => list is null or AbsentList<T>;

    private sealed class AbsentList<T> : IReadOnlyList<T>
    {
        public static readonly AbsentList<T> Instance = new();

        public int Count => 0;

        public T this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<T> GetEnumerator() => Enumerable.Empty<T>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
