using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares oneOf and anyOf: which subschemas came and went. A schema that was wrapped into a choice, or
/// unwrapped, is a subschema of it.</summary>
internal static class ChoiceComparison
{
    /// <summary>True where one side is a choice and the other a plain schema, and the subschemas were compared with
    /// that.</summary>
    public static bool CompareWrapped(SchemaPair pair, SchemaPairs pairs)
    {
        var isBefore = IsPure(pair.Base);
        var isAfter = IsPure(pair.Revision);
        if (isBefore == isAfter || (isBefore ? pair.Revision : pair.Base) is not { Choices.Count: 0, IsAny: false })
        {
            return false;
        }

        // Null was compared with the pair; a subschema that takes none is still the same one.
        var choice = (isBefore ? pair.Base : pair.Revision).Choices[0];
        var before = isBefore ? Subschemas(choice, pairs.ReadBase) : Subschemas(pair.Base);
        var after = isAfter ? Subschemas(choice, pairs.ReadRevision) : Subschemas(pair.Revision);
        if (IsAmbiguous(choice, isBefore ? pair.Base : pair.Revision, before, after, pairs))
        {
            pair.Add(
                isAfter ? ChangeKind.WrappedInOneOf : ChangeKind.UnwrappedFromOneOf,
                isBefore ? Whole(choice, pairs.ReadBase) : null,
                isAfter ? Whole(choice, pairs.ReadRevision) : null
            );
            return true;
        }

        CompareSubschemas(pair, pairs, before, after, choice.Kind);
        return true;
    }

    /// <summary>True where what one side has beside the choice stands in each of its subschemas on the other side, and
    /// it was compared with them.</summary>
    public static bool CompareDistributed(SchemaPair pair, SchemaPairs pairs)
    {
        var isBefore = IsPure(pair.Base);
        if (pair is not { Base.Choices: [var old], Revision.Choices: [var @new] } || isBefore == IsPure(pair.Revision))
        {
            return false;
        }

        var before = Subschemas(old, isBefore ? pairs.ReadBase : schema => pairs.ReadBase(schema, pair.Base));
        var after = Subschemas(@new, isBefore ? schema => pairs.ReadRevision(schema, pair.Revision) : pairs.ReadRevision);
        var names = (isBefore ? pair.Revision : pair.Base).PropertyNames;
        if (names.Count == 0 || !(isBefore ? before : after).TrueForAll(one => names.All(one.Schema.Properties.ContainsKey)))
        {
            return false;
        }

        CompareSubschemas(pair, pairs, before, after, @new.Kind);
        CompareKinds(pair, old, @new);
        DiscriminatorComparison.Compare(pair, pairs, [.. before.Select(static one => one.Schema.Component)]);
        return true;
    }

    /// <summary>An object on one side, several on the other, none of which is the one: what was sent may now fit two of
    /// them, which oneOf forbids, or none.</summary>
    private static bool IsAmbiguous(
        Choice choice,
        SchemaContract owner,
        List<ChoiceSubschema> before,
        List<ChoiceSubschema> after,
        SchemaPairs pairs
    ) =>
        choice.Kind == ChoiceKind.OneOf
        && owner.Discriminator is null
        && before.Concat(after).All(subschema => subschema.Schema.Types.Contains("object"))
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
                CompareSubschemas(pair, pairs, Subschemas(before, pairs.ReadBase), Subschemas(after, pairs.ReadRevision), after.Kind);
                CompareKinds(pair, before, after);
            }
            else
            {
                pair.Add(
                    before is null ? ChangeKind.ChoiceAdded : ChangeKind.ChoiceRemoved,
                    Whole(before, pairs.ReadBase),
                    Whole(after, pairs.ReadRevision)
                );
            }
        }
    }

    /// <summary>Nothing but the choice: the type that all subschemas share may be named beside it.</summary>
    private static bool IsPure(SchemaContract schema) =>
        schema is { Choices.Count: 1, Enum: null, Properties.Count: 0, Limits.Count: 0, Inner.Count: 0 };

    /// <summary>A schema of several types is a choice of them.</summary>
    private static List<ChoiceSubschema> Subschemas(SchemaContract plain) =>
        plain.Types.Count < 2
            ? [new ChoiceSubschema(plain.WithoutNull, plain.At)]
            : plain.Types.Select(type => new ChoiceSubschema(plain.WithoutNull.OfType(type), plain.TypeAt ?? plain.At)).ToList();

    /// <summary>Null is compared with the choice as a whole.</summary>
    private static List<ChoiceSubschema> Subschemas(Choice choice, Func<SchemaView, SchemaContract> read) =>
        choice.Subschemas.Select(subschema => new ChoiceSubschema(read(subschema).WithoutNull, subschema.At)).ToList();

    private static Keyword? Whole(Choice? choice, Func<SchemaView, SchemaContract> read) =>
        choice is null ? null : new Keyword(string.Join(" or ", Subschemas(choice, read).Select(subschema => subschema.Text)), choice.At);

    /// <summary>A value that fits another schema is still of its own kind, and has its name.</summary>
    private static bool HasDiscriminator(SchemaPair pair) => pair.Base.Discriminator is not null || pair.Revision.Discriminator is not null;

    private static void CompareKinds(SchemaPair pair, Choice before, Choice after)
    {
        if (before.Kind != after.Kind)
        {
            pair.Add(
                after.Kind == ChoiceKind.AnyOf ? ChangeKind.OneOfBecameAnyOf : ChangeKind.AnyOfBecameOneOf,
                new Keyword(before.Kind == ChoiceKind.OneOf ? "oneOf" : "anyOf", before.At),
                new Keyword(after.Kind == ChoiceKind.OneOf ? "oneOf" : "anyOf", after.At)
            );
        }
    }

    private static void CompareSubschemas(
        SchemaPair pair,
        SchemaPairs pairs,
        List<ChoiceSubschema> before,
        List<ChoiceSubschema> after,
        ChoiceKind kind
    )
    {
        var coverage = new ChoiceCoverage(pairs, before, after, HasDiscriminator(pair));
        var found = new SubschemaMatcher(pairs).Match(before, after);
        foreach (var subschemas in found)
        {
            pair.Add(
                new SchemaEdge(pairs.Get(subschemas.Base.Schema, subschemas.Revision.Schema), "", EdgeKind.Same)
                {
                    IsCovered = kind == ChoiceKind.AnyOf ? () => coverage.IsStillCovered(subschemas) : null,
                }
            );
        }

        DiscriminatorComparison.CompareNames(pair, pairs, found);
        foreach (var subschema in before.Except(found.Select(static subschemas => subschemas.Base)))
        {
            pair.Add(
                kind == ChoiceKind.OneOf ? ChangeKind.OneOfRemoved : ChangeKind.AnyOfRemoved,
                new Keyword(subschema.Text, subschema.At),
                null,
                subschema.Text,
                new ChoiceFacts(coverage.IsCoveredAfter(subschema))
            );
        }

        foreach (var subschema in after.Except(found.Select(static subschemas => subschemas.Revision)))
        {
            pair.Add(
                kind == ChoiceKind.OneOf ? ChangeKind.OneOfAdded : ChangeKind.AnyOfAdded,
                null,
                new Keyword(subschema.Text, subschema.At),
                subschema.Text,
                new ChoiceFacts(coverage.IsCoveredBefore(subschema))
            );
        }
    }
}
