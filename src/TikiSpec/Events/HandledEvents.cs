namespace TikiSpec.Events;

/// <summary>The ids of the events that were handled last.</summary>
internal sealed class HandledEvents(int limit)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public bool Has(string? id) => id is { Length: > 0 } && _ids.Contains(id);

    public void Add(string? id)
    {
        if (limit == 0 || id is not { Length: > 0 } || !_ids.Add(id))
            return;
        _order.Enqueue(id);
        if (_order.Count > limit)
            _ids.Remove(_order.Dequeue());
    }
}
