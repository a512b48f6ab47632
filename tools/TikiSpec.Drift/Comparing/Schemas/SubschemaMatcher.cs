using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Finds which subschema of one choice stands for which of another: by component, by equal meaning, by the
/// value that a property of theirs always has, then by likeness.</summary>
internal sealed class SubschemaMatcher(SchemaPairs pairs)
{
    private readonly List<ChoiceSubschemaPair> _found = [];
    private readonly Dictionary<ChoiceSubschema, Dictionary<string, string>> _kinds = [];

    public IReadOnlyList<ChoiceSubschemaPair> Match(List<ChoiceSubschema> before, List<ChoiceSubschema> after)
    {
        var left = before.ToList();
        var right = after.ToList();
        Take(left, right, (one, other) => one.Schema.Component is { } name && name == other.Schema.Component);
        Take(left, right, (one, other) => pairs.AreEquivalent(pairs.Get(one.Schema, other.Schema)));
        Take(left, right, (one, other) => HasSameKind(one, other) == true);
        // A component that both documents still have was not renamed: it left the choice, or joined it.
        TakeLikest(left, right);
        return _found;
    }

    private void Take(List<ChoiceSubschema> left, List<ChoiceSubschema> right, Func<ChoiceSubschema, ChoiceSubschema, bool> isSame)
    {
        foreach (var one in left.ToList())
        {
            var index = right.FindIndex(other => isSame(one, other));
            if (index >= 0)
            {
                _found.Add(new ChoiceSubschemaPair(one, right[index]));
                left.Remove(one);
                right.RemoveAt(index);
            }
        }
    }

    private void TakeLikest(List<ChoiceSubschema> left, List<ChoiceSubschema> right)
    {
        var candidates = left.SelectMany(one =>
                right.Select(other => new Candidate(new ChoiceSubschemaPair(one, other), Likeness(one, other)))
            )
            .Where(candidate => candidate.Likeness > 0 && HasSameKind(candidate.Pair.Base, candidate.Pair.Revision) != false)
            .OrderBy(candidate => candidate, Comparer<Candidate>.Create(static (one, other) => other.Likeness.CompareTo(one.Likeness)))
            .Select(candidate => candidate.Pair);
        foreach (var pair in candidates)
        {
            if (left.Contains(pair.Base) && right.Contains(pair.Revision))
            {
                _found.Add(pair);
                left.Remove(pair.Base);
                right.Remove(pair.Revision);
            }
        }
    }

    /// <summary>By the properties that have one value each, on both sides; null where there are none.</summary>
    private bool? HasSameKind(ChoiceSubschema one, ChoiceSubschema other)
    {
        var values = KindsOf(other, pairs.ReadRevision);
        bool? isSame = null;
        foreach (var (name, value) in KindsOf(one, pairs.ReadBase))
        {
            if (values.TryGetValue(name, out var twin))
            {
                if (twin != value)
                {
                    return false;
                }

                isSame = true;
            }
        }

        return isSame;
    }

    private Dictionary<string, string> KindsOf(ChoiceSubschema subschema, Func<IReadOnlyList<SchemaView>, SchemaContract> read)
    {
        if (!_kinds.TryGetValue(subschema, out var kinds))
        {
            _kinds[subschema] = kinds = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, schemas) in subschema.Schema.Properties)
            {
                if (read(schemas).OnlyValue is { } value)
                {
                    kinds[name] = value.Text;
                }
            }
        }

        return kinds;
    }

    private static double Likeness(ChoiceSubschema one, ChoiceSubschema other)
    {
        var (before, after) = (one.Schema, other.Schema);
        if (!before.Types.SequenceEqual(after.Types) || (before.Component is not null && after.Component is not null))
        {
            return 0;
        }

        var union = before.PropertyNames.Union(after.PropertyNames).Count();
        return union == 0 ? 0.5 : (double)before.PropertyNames.Intersect(after.PropertyNames).Count() / union;
    }

    private sealed record Candidate(ChoiceSubschemaPair Pair, double Likeness);
}

/// <summary>Two subschemas that stand for each other.</summary>
internal sealed record ChoiceSubschemaPair(ChoiceSubschema Base, ChoiceSubschema Revision);

/// <summary>A subschema of a choice, and where the choice names it.</summary>
internal sealed record ChoiceSubschema(SchemaContract Schema, SpecCursor At)
{
    private const int MostNames = 3;

    /// <summary>The component, else title or type; of an object without either with the first of its
    /// properties.</summary>
    public string Text => Schema.Component ?? Schema.Title ?? TypeComparison.Describe(Schema) + Names();

    private string Names()
    {
        IReadOnlyList<string> names = Schema.Required.Count > 0 ? [.. Schema.Required.Keys] : Schema.PropertyNames;
        return names.Count == 0 ? "" : " with " + string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? ", …" : "");
    }
}
