namespace TikiSpec.Drift;

/// <summary>Every pair of schemas that was met, each compared once, when it is first looked into.</summary>
internal sealed class SchemaPairs(SchemaReader baseReader, SchemaReader revisionReader, LifecycleComparer lifecycle)
{
    private readonly Dictionary<(string Base, string Revision), SchemaPair> _pairs = [];
    private readonly Dictionary<SchemaPair, bool> _equivalence = [];
    private readonly Dictionary<SchemaPair, List<SchemaPair>> _parents = [];
    private readonly HashSet<SchemaPair> _leading = [];
    private readonly HashSet<SchemaPair> _explored = [];

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
            Link(pair);
        }

        return pair;
    }

    /// <summary>Compares all that the pair leads to; says whether there is any change, so that the rest need not be walked.</summary>
    public bool LeadsToChange(SchemaPair root)
    {
        if (_explored.Add(root))
        {
            var open = new Stack<SchemaPair>([root]);
            while (open.Count > 0)
            {
                foreach (var edge in Compared(open.Pop()).Edges.Where(edge => _explored.Add(edge.Target)))
                {
                    open.Push(edge.Target);
                }
            }
        }

        return _leading.Contains(root);
    }

    private void Link(SchemaPair pair)
    {
        foreach (var edge in pair.Edges)
        {
            if (!_parents.TryGetValue(edge.Target, out var parents))
            {
                _parents[edge.Target] = parents = [];
            }

            parents.Add(pair);
        }

        if (pair.Changes.Count > 0 || pair.Edges.Any(edge => _leading.Contains(edge.Target)))
        {
            MarkLeading(pair);
        }
    }

    private void MarkLeading(SchemaPair pair)
    {
        var open = new Stack<SchemaPair>([pair]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (_leading.Add(next) && _parents.TryGetValue(next, out var parents))
            {
                parents.ForEach(open.Push);
            }
        }
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
