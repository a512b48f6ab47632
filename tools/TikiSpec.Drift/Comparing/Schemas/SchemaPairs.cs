using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Every pair of schemas that was met, each compared once, when it is first looked into.</summary>
internal sealed class SchemaPairs(SchemaReader baseReader, SchemaReader revisionReader, LifecycleComparer lifecycle)
{
    private readonly Dictionary<Key, SchemaPair> _pairs = [];
    private readonly List<SchemaPair> _met = [];

    public SchemaPair Get(SchemaContract @base, SchemaContract revision)
    {
        var key = new Key(@base, revision);
        if (!_pairs.TryGetValue(key, out var pair))
        {
            _pairs[key] = pair = new SchemaPair(@base, revision);
            _met.Add(pair);
        }

        return pair;
    }

    public SchemaPair Get(IReadOnlyList<SchemaView> @base, IReadOnlyList<SchemaView> revision) =>
        Get(baseReader.Read(@base), revisionReader.Read(revision));

    /// <summary>Whether values of the revision fit a schema of the base.</summary>
    public SchemaCoverage RevisionInBase { get; } = new(baseReader, revisionReader);

    /// <summary>Whether values of the base fit a schema of the revision.</summary>
    public SchemaCoverage BaseInRevision { get; } = new(revisionReader, baseReader);

    /// <summary>What may come in the place of both, by the name of its component.</summary>
    public IEnumerable<SchemaPair> KindsOf(SchemaPair pair)
    {
        var after = revisionReader.KindsOf(pair.Revision);
        return baseReader
            .KindsOf(pair.Base)
            .Where(kind => after.ContainsKey(kind.Key))
            .Select(kind => Get([kind.Value], [after[kind.Key]]));
    }

    public SchemaContract ReadBase(SchemaView schema) => baseReader.Read(schema);

    public SchemaContract ReadRevision(SchemaView schema) => revisionReader.Read(schema);

    public SchemaContract ReadBase(SchemaView schema, SchemaContract around) => baseReader.Read(schema, around);

    public SchemaContract ReadRevision(SchemaView schema, SchemaContract around) => revisionReader.Read(schema, around);

    public SchemaContract ReadBase(IReadOnlyList<SchemaView> schemas) => baseReader.Read(schemas);

    public SchemaContract ReadRevision(IReadOnlyList<SchemaView> schemas) => revisionReader.Read(schemas);

    public IReadOnlyList<string> TypesOfChoicesInBase(SchemaContract schema) => baseReader.TypesOfChoices(schema);

    public IReadOnlyList<string> TypesOfChoicesInRevision(SchemaContract schema) => revisionReader.TypesOfChoices(schema);

    /// <summary>Nothing has to be read to know that the two mean the same.</summary>
    public static bool AreWrittenAlike(IReadOnlyList<SchemaView> before, IReadOnlyList<SchemaView> after) =>
        before.Count == 1 && after.Count == 1 && before[0].IsWrittenAs(after[0]);

    /// <summary>Only the base knows the one name, and only the revision the other.</summary>
    public bool AreNamesOfOneSideOnly(string before, string after) =>
        baseReader.HasComponent(before)
        && !revisionReader.HasComponent(before)
        && revisionReader.HasComponent(after)
        && !baseReader.HasComponent(after);

    /// <summary>It is a part of a component that the base has, too, so that it is new in no sense.</summary>
    public bool IsKnown(SchemaContract revision) => Change.ComponentOf(revision.At.Pointer) is { } name && baseReader.HasComponent(name);

    public SchemaPair Compared(SchemaPair pair)
    {
        if (!pair.IsCompared)
        {
            pair.IsCompared = true;
            SchemaComparer.Compare(pair, this, lifecycle);
            Link(pair);
        }

        return pair;
    }

    /// <summary>Compares all that the pair leads to; says whether there is any change, so that the rest need not be
    /// walked.</summary>
    public bool LeadsToChange(SchemaPair root)
    {
        if (!root.IsExplored)
        {
            root.IsExplored = true;
            var open = new Stack<SchemaPair>([root]);
            while (open.Count > 0)
            {
                foreach (var edge in Compared(open.Pop()).Edges)
                {
                    if (!edge.Target.IsExplored)
                    {
                        edge.Target.IsExplored = true;
                        open.Push(edge.Target);
                    }
                }
            }
        }

        return root.LeadsToChange;
    }

    private static void Link(SchemaPair pair)
    {
        var leads = pair.Changes.Count > 0;
        foreach (var edge in pair.Edges)
        {
            edge.Target.Parents.Add(pair);
            leads |= edge.Target.LeadsToChange;
        }

        if (leads)
        {
            MarkLeading(pair);
        }
    }

    private static void MarkLeading(SchemaPair pair)
    {
        var open = new Stack<SchemaPair>([pair]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!next.LeadsToChange)
            {
                next.LeadsToChange = true;
                next.Parents.ForEach(open.Push);
            }
        }
    }

    /// <summary>No value tells the two apart.</summary>
    public bool AreEquivalent(SchemaPair pair)
    {
        if (pair.IsEquivalent is { } known)
        {
            return known;
        }

        // Assumed while it is looked for: a pair that recurs adds no difference of its own.
        pair.IsEquivalent = true;
        var seen = new HashSet<SchemaPair> { pair };
        var open = new Queue<SchemaPair>(seen);
        while (open.Count > 0)
        {
            var next = Compared(open.Dequeue());
            if (next.Changes.Count > 0)
            {
                pair.IsEquivalent = false;
                return false;
            }

            foreach (var edge in next.Edges.Where(edge => seen.Add(edge.Target)))
            {
                open.Enqueue(edge.Target);
            }
        }

        return true;
    }

    /// <summary>All pairs that stand for each other somewhere, in the order in which they were met.</summary>
    public IReadOnlyList<SchemaPair> Met => _met;

    /// <summary>A reader gives one contract for one identity.</summary>
    private sealed record Key(SchemaContract Base, SchemaContract Revision);
}
