namespace TikiSpec.Emulator.State;

/// <summary>A sorted copy of a collection, kept as long as the collection is the same object: lists are asked for far
/// more often than they change.</summary>
internal sealed class NewestFirst<T>
{
    private readonly object _source;
    private readonly T[] _sorted;

    private NewestFirst(object source, T[] sorted)
    {
        _source = source;
        _sorted = sorted;
    }

    public static IReadOnlyList<T> Of(
        ref NewestFirst<T>? kept,
        object source,
        IEnumerable<T> items,
        Func<T, (DateTimeOffset Time, long Number)> order
    )
    {
        if (kept is null || !ReferenceEquals(kept._source, source))
        {
            kept = new NewestFirst<T>(source, items.OrderByDescending(order).ToArray());
        }

        return kept._sorted;
    }
}
