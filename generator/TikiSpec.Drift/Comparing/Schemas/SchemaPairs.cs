namespace TikiSpec.Drift;

/// <summary>Every pair of schemas that was met, each compared once, when it is first looked into.</summary>
internal sealed class SchemaPairs(SchemaReader baseReader, SchemaReader revisionReader, LifecycleComparer lifecycle)
{
    private readonly Dictionary<(string Base, string Revision), SchemaPair> _pairs = [];
    private readonly Dictionary<SchemaPair, bool> _equivalence = [];

    public SchemaPair Get(SchemaContract @base, SchemaContract revision)
    {
        var key = (@base.Identity, revision.Identity);
        if (!_pairs.TryGetValue(key, out var pair))
        {
            _pairs[key] = pair = new SchemaPair(@base, revision);
        }

        return pair;
    }

    public SchemaPair Get(IReadOnlyList<SpecCursor> @base, IReadOnlyList<SpecCursor> revision) =>
        Get(baseReader.Read(@base), revisionReader.Read(revision));

    public SchemaContract ReadBase(IReadOnlyList<SpecCursor> schemas) => baseReader.Read(schemas);

    public SchemaContract ReadRevision(IReadOnlyList<SpecCursor> schemas) => revisionReader.Read(schemas);

    /// <summary>Only the base knows the one name, and only the revision the other.</summary>
    public bool AreNamesOfOneSideOnly(string before, string after) =>
        baseReader.HasComponent(before) && !revisionReader.HasComponent(before) && revisionReader.HasComponent(after) && !baseReader.HasComponent(after);

    public SchemaPair Compared(SchemaPair pair)
    {
        if (!pair.IsCompared)
        {
            pair.IsCompared = true;
            SchemaComparer.Compare(pair, this, lifecycle);
        }

        return pair;
    }

    /// <summary>No value tells the two apart.</summary>
    public bool AreEquivalent(SchemaPair pair)
    {
        if (_equivalence.TryGetValue(pair, out var known))
        {
            return known;
        }

        // Assumed while it is looked for: a pair that recurs adds no difference of its own.
        _equivalence[pair] = true;
        var seen = new HashSet<SchemaPair> { pair };
        var open = new Queue<SchemaPair>(seen);
        while (open.Count > 0)
        {
            var next = Compared(open.Dequeue());
            if (next.Changes.Count > 0)
            {
                return _equivalence[pair] = false;
            }

            foreach (var edge in next.Edges.Where(edge => seen.Add(edge.Target)))
            {
                open.Enqueue(edge.Target);
            }
        }

        return true;
    }

    /// <summary>All pairs of components that stand for each other somewhere.</summary>
    public IEnumerable<SchemaPair> Met => _pairs.Values;
}
