using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Finds which subschema of one choice stands for which of another: by component, by equal meaning, then by
/// likeness.</summary>
internal sealed class SubschemaMatcher(SchemaPairs pairs)
{
    private readonly List<ChoiceSubschemaPair> _found = [];

    public IReadOnlyList<ChoiceSubschemaPair> Match(List<ChoiceSubschema> before, List<ChoiceSubschema> after)
    {
        var left = before.ToList();
        var right = after.ToList();
        Take(left, right, (one, other) => one.Schema.Component is { } name && name == other.Schema.Component);
        Take(left, right, (one, other) => pairs.AreEquivalent(pairs.Get(one.Schema, other.Schema)));
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
            .Where(candidate => candidate.Likeness > 0)
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
    /// <summary>The component, else title or type.</summary>
    public string Text => Schema.Component ?? Schema.Title ?? TypeComparison.Describe(Schema);
}
