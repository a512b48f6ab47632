using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Tells what happened to components as such: those with another name now, and those that no operation
/// reaches.</summary>
/// <remarks>What operations reach was compared where they use it. A component that went with its last use, or was
/// written out in place, is no change of its own.</remarks>
internal sealed class ComponentComparer(SchemaPairs pairs, ChangeContext document, ApiContract @base, ApiContract revision)
{
    private readonly ChangeContext _components = document.At(@base.PlaceOf("components"), revision.PlaceOf("components"));

    public void Compare()
    {
        var before = SchemaReach.Of(@base);
        var after = SchemaReach.Of(revision);
        var renamed = FindRenamed();
        foreach (var pair in renamed)
        {
            Add(ChangeKind.SchemaRenamed, Component(@base, pair.Key), Component(revision, pair.Value));
        }

        CompareUnused(before, after, renamed);
        var referredLater = new Lazy<HashSet<string>>(() => SchemaReach.OfAll(revision));
        foreach (
            var name in revision.Schemas.Keys.Where(name =>
                !after.Contains(name) && !@base.Schemas.ContainsKey(name) && !referredLater.Value.Contains(name)
            )
        )
        {
            Add(ChangeKind.SchemaAdded, null, Component(revision, name));
        }
    }

    private void CompareUnused(ISet<string> before, ISet<string> after, Dictionary<string, string> renamed)
    {
        var referred = new Lazy<HashSet<string>>(() => SchemaReach.OfAll(@base));
        foreach (var name in @base.Schemas.Keys.Where(name => !before.Contains(name)))
        {
            if (!revision.Schemas.ContainsKey(name))
            {
                if (!referred.Value.Contains(name) && !renamed.ContainsKey(name))
                {
                    Add(ChangeKind.SchemaRemoved, Component(@base, name), null);
                }
            }
            else if (!after.Contains(name) && IsChanged(name))
            {
                Add(ChangeKind.UnusedSchemaChanged, Component(@base, name), Component(revision, name));
            }
        }
    }

    /// <summary>In what the component says itself: what changed in another one is told there.</summary>
    private bool IsChanged(string name)
    {
        var root = pairs.Get([@base.Schemas[name]], [revision.Schemas[name]]);
        var seen = new HashSet<SchemaPair>();
        var open = new Queue<SchemaPair>();
        if (!IsOther(root, name))
        {
            open.Enqueue(root);
        }

        while (open.Count > 0)
        {
            var pair = pairs.Compared(open.Dequeue());
            if (pair.Changes.Any(change => IsOwn(change, name)))
            {
                return true;
            }

            foreach (var edge in pair.Edges.Where(edge => !IsOther(edge.Target, name) && seen.Add(edge.Target)))
            {
                open.Enqueue(edge.Target);
            }
        }

        return false;
    }

    /// <summary>What it takes over by allOf is told where that stands.</summary>
    private static bool IsOwn(Change change, string name) =>
        Change.ComponentOf(change.Base.Pointer) == name || Change.ComponentOf(change.Revision.Pointer) == name;

    private static bool IsOther(SchemaPair pair, string name) =>
        pair.Base.Component is { } component && component == pair.Revision.Component && component != name;

    private Dictionary<string, string> FindRenamed()
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs.Met.Where(pair => pair.IsCompared).ToList())
        {
            if (
                pair.Base.Component is { } before
                && pair.Revision.Component is { } after
                && before != after
                && !revision.Schemas.ContainsKey(before)
                && !@base.Schemas.ContainsKey(after)
                && !renamed.ContainsKey(before)
            )
            {
                renamed[before] = after;
            }
        }

        return renamed;
    }

    private static Keyword Component(ApiContract contract, string name) => new(name, contract.Schemas[name].At);

    private void Add(ChangeKind kind, Keyword? before, Keyword? after) =>
        (_components with { Name = (before ?? after)!.Text }).Add(kind, before, after);
}
