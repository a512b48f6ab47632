using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Tells what happened to components as such: those with another name now, and those that no operation reaches.</summary>
/// <remarks>What operations reach was compared where they use it. A component that went with its last use, or was
/// written out in place, is no change of its own.</remarks>
internal sealed class ComponentComparer(SchemaPairs pairs, ChangeCollector collector, ApiContract @base, ApiContract revision)
{
    private static readonly ChangeUse Use = new(null, Subject.Document, "", "", UseModes.None);

    public void Compare()
    {
        var before = SchemaReach.Of(@base);
        var after = SchemaReach.Of(revision);
        var renamed = FindRenamed();
        foreach (var pair in renamed)
        {
            Tell(ChangeKind.SchemaRenamed, pair.Key, pair.Value, @base.Schemas[pair.Key], revision.Schemas[pair.Value]);
        }

        var referred = new Lazy<HashSet<string>>(() => SchemaReach.OfAll(@base));
        foreach (var name in @base.Schemas.Keys.Where(name => !before.Contains(name)))
        {
            if (!revision.Schemas.ContainsKey(name))
            {
                if (referred.Value.Contains(name) || renamed.ContainsKey(name))
                {
                    continue;
                }

                Tell(ChangeKind.SchemaRemoved, name, null, @base.Schemas[name], null);
            }
            else if (!after.Contains(name) && IsChanged(name))
            {
                Tell(ChangeKind.UnusedSchemaChanged, name, name, @base.Schemas[name], revision.Schemas[name]);
            }
        }

        var referredLater = new Lazy<HashSet<string>>(() => SchemaReach.OfAll(revision));
        foreach (
            var name in revision.Schemas.Keys.Where(name =>
                !after.Contains(name) && !@base.Schemas.ContainsKey(name) && !referredLater.Value.Contains(name)
            )
        )
        {
            Tell(ChangeKind.SchemaAdded, null, name, null, revision.Schemas[name]);
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
            if (pair.Changes.Count > 0)
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

    private void Tell(ChangeKind kind, string? old, string? @new, SpecCursor? before, SpecCursor? after) =>
        collector.Add(
            new Change
            {
                Kind = kind,
                Name = old ?? @new,
                Old = old,
                New = @new,
                Base = before is { } oldAt ? ChangeSide.Of(oldAt) : ChangeSide.Absent(@base.Root["components"]),
                Revision = after is { } newAt ? ChangeSide.Of(newAt) : ChangeSide.Absent(revision.Root["components"]),
            },
            Use
        );
}
