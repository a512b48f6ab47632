using TikiSpec.Model;

namespace TikiSpec.Drift.Changes;

/// <summary>Keeps each change once, and gathers where it can be noticed.</summary>
internal sealed class ChangeCollector
{
    private readonly Dictionary<Key, Gathered> _index = [];
    private readonly List<Gathered> _gathered = [];

    public void Add(Change change, ChangeUse use)
    {
        // What only one document has is known by its place there: the way on which it was reached does not matter.
        var key = new Key((int)change.Kind, change.Name, change.Old, change.New, PointerOf(change.Base), PointerOf(change.Revision));
        if (!_index.TryGetValue(key, out var known))
        {
            _index[key] = known = new Gathered(change);
            _gathered.Add(known);
        }

        known.Add(use);
    }

    public IReadOnlyList<Change> Changes() =>
        _gathered.Select(gathered => gathered.Change with { Uses = gathered.Uses.ToEquatableList() }).ToList();

    private static string PointerOf(ChangeSide side) => side.IsPresent ? side.Pointer : "";

    private sealed record Key(int Kind, string? Name, string? Old, string? New, string Base, string Revision);

    private sealed class Gathered(Change change)
    {
        private readonly HashSet<ChangeUse> _seen = [];

        public Change Change { get; } = change;

        public List<ChangeUse> Uses { get; } = [];

        public void Add(ChangeUse use)
        {
            if (_seen.Add(use))
            {
                Uses.Add(use);
            }
        }
    }
}
