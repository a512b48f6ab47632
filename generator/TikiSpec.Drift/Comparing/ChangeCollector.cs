using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>Keeps each change once, and gathers where it can be noticed.</summary>
internal sealed class ChangeCollector
{
    private readonly Dictionary<Key, int> _index = [];
    private readonly List<Change> _changes = [];
    private readonly List<List<ChangeUse>> _uses = [];
    private readonly List<HashSet<ChangeUse>> _seen = [];

    public void Add(Change change, ChangeUse use)
    {
        // What only one document has is known by its place there: the way on which it was reached does not matter.
        var key = new Key(change.Kind, change.Name, change.Old, change.New, PointerOf(change.Base), PointerOf(change.Revision));
        if (!_index.TryGetValue(key, out var index))
        {
            index = _changes.Count;
            _index[key] = index;
            _changes.Add(change);
            _uses.Add([]);
            _seen.Add([]);
        }

        if (_seen[index].Add(use))
        {
            _uses[index].Add(use);
        }
    }

    public IReadOnlyList<Change> Changes() => _changes.Select((change, index) => change with { Uses = _uses[index].ToEquatableList() }).ToList();

    private static string PointerOf(ChangeSide side) => side.IsPresent ? side.Pointer : "";

    private readonly record struct Key(ChangeKind Kind, string? Name, string? Old, string? New, string Base, string Revision);
}
