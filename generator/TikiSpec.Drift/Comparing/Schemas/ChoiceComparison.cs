namespace TikiSpec.Drift;

/// <summary>Compares oneOf and anyOf: which arms came and went. A schema that was wrapped into a choice, or unwrapped, is an arm of it.</summary>
internal static class ChoiceComparison
{
    /// <summary>True where one side is a choice and the other a plain schema, and the arms were compared with that.</summary>
    public static bool CompareWrapped(SchemaPair pair, SchemaPairs pairs)
    {
        var isBefore = IsPure(pair.Base);
        var isAfter = IsPure(pair.Revision);
        if (isBefore == isAfter || (isBefore ? pair.Revision : pair.Base) is not { Choices.Count: 0, IsAny: false })
        {
            return false;
        }

        // Null was compared with the pair; an arm that takes none is still the same arm.
        var choice = (isBefore ? pair.Base : pair.Revision).Choices[0];
        var before = isBefore ? Arms(choice, pairs.ReadBase) : [new ChoiceArm(pair.Base.WithoutNull, pair.Base.At)];
        var after = isAfter ? Arms(choice, pairs.ReadRevision) : [new ChoiceArm(pair.Revision.WithoutNull, pair.Revision.At)];
        if (IsAmbiguous(choice, isBefore ? pair.Base : pair.Revision, before, after, pairs))
        {
            pair.Add(
                isAfter ? ChangeKind.WrappedInOneOf : ChangeKind.UnwrappedFromOneOf,
                isBefore ? Whole(choice, pairs.ReadBase) : null,
                isAfter ? Whole(choice, pairs.ReadRevision) : null);
            return true;
        }

        CompareArms(pair, pairs, before, after, choice.Kind);
        return true;
    }

    /// <summary>An object on one side, several on the other, none of which is the one: what was sent may now fit two of them, which oneOf forbids, or none.</summary>
    private static bool IsAmbiguous(Choice choice, SchemaContract owner, List<ChoiceArm> before, List<ChoiceArm> after, SchemaPairs pairs) =>
        choice.Kind == ChoiceKind.OneOf
        && !owner.Discriminator.Exists
        && before.Concat(after).All(arm => arm.Schema.Types.Contains("object"))
        && !before.Exists(one => after.Exists(other => pairs.AreEquivalent(pairs.Get(one.Schema, other.Schema))));

    public static void Compare(SchemaPair pair, SchemaPairs pairs)
    {
        var count = Math.Max(pair.Base.Choices.Count, pair.Revision.Choices.Count);
        for (var i = 0; i < count; i++)
        {
            var before = i < pair.Base.Choices.Count ? pair.Base.Choices[i] : null;
            var after = i < pair.Revision.Choices.Count ? pair.Revision.Choices[i] : null;
            if (before is not null && after is not null)
            {
                CompareArms(pair, pairs, Arms(before, pairs.ReadBase), Arms(after, pairs.ReadRevision), after.Kind);
                CompareKinds(pair, before, after);
            }
            else
            {
                pair.Add(before is null ? ChangeKind.ChoiceAdded : ChangeKind.ChoiceRemoved, Whole(before, pairs.ReadBase), Whole(after, pairs.ReadRevision));
            }
        }
    }

    /// <summary>Nothing but the choice: the type that all arms share may be named beside it.</summary>
    private static bool IsPure(SchemaContract schema) =>
        schema is { Choices.Count: 1, Enum: null, Properties.Count: 0, Limits.Count: 0, Inner.Count: 0 };

    private static List<ChoiceArm> Arms(Choice choice, Func<IReadOnlyList<SpecCursor>, SchemaContract> read) =>
        choice.Arms.Select(arm => new ChoiceArm(read([arm]), arm)).ToList();

    private static Facet? Whole(Choice? choice, Func<IReadOnlyList<SpecCursor>, SchemaContract> read) => choice is null
        ? null
        : new Facet(string.Join(" or ", Arms(choice, read).Select(arm => arm.Text)), choice.At);

    private static void CompareKinds(SchemaPair pair, Choice before, Choice after)
    {
        if (before.Kind != after.Kind)
        {
            pair.Add(
                after.Kind == ChoiceKind.AnyOf ? ChangeKind.OneOfBecameAnyOf : ChangeKind.AnyOfBecameOneOf,
                new Facet(before.Kind == ChoiceKind.OneOf ? "oneOf" : "anyOf", before.At),
                new Facet(after.Kind == ChoiceKind.OneOf ? "oneOf" : "anyOf", after.At));
        }
    }

    private static void CompareArms(SchemaPair pair, SchemaPairs pairs, List<ChoiceArm> before, List<ChoiceArm> after, ChoiceKind kind)
    {
        foreach (var arms in new ArmMatcher(pairs).Match(before, after))
        {
            pair.Add(new SchemaEdge(pairs.Get(arms.Base.Schema, arms.Revision.Schema), "", EdgeKind.Same));
            before.Remove(arms.Base);
            after.Remove(arms.Revision);
        }

        foreach (var arm in before)
        {
            pair.Add(kind == ChoiceKind.OneOf ? ChangeKind.OneOfRemoved : ChangeKind.AnyOfRemoved, new Facet(arm.Text, arm.At), null, arm.Text);
        }

        foreach (var arm in after)
        {
            pair.Add(kind == ChoiceKind.OneOf ? ChangeKind.OneOfAdded : ChangeKind.AnyOfAdded, null, new Facet(arm.Text, arm.At), arm.Text);
        }
    }
}
