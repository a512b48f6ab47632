using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares the property that names the subschema, which value names which, and what it names.</summary>
internal static class DiscriminatorComparison
{
    /// <param name="compared">Components that were compared as subschemas of the choice already.</param>
    public static void Compare(SchemaPair pair, SchemaPairs pairs, IReadOnlyCollection<string?> compared)
    {
        var before = pair.Base.Discriminator;
        var after = pair.Revision.Discriminator;
        if (before is null || after is null)
        {
            if (before is not null || after is not null)
            {
                pair.Add(after is null ? ChangeKind.DiscriminatorRemoved : ChangeKind.DiscriminatorAdded, NameOf(before), NameOf(after));
            }

            return;
        }

        if (!Equals(NameOf(before), NameOf(after)))
        {
            pair.Add(ChangeKind.DiscriminatorPropertyNameChanged, NameOf(before), NameOf(after));
        }

        CompareMappings(pair, pairs, Mapping(before), Mapping(after));
        foreach (var kind in pairs.KindsOf(pair).Where(kind => !compared.Contains(kind.Base.Component)))
        {
            pair.Add(new SchemaEdge(kind, "", EdgeKind.Same));
        }
    }

    /// <summary>Where neither the mapping nor the schema itself says which value stands for it, its name
    /// does.</summary>
    public static void CompareNames(SchemaPair pair, SchemaPairs pairs, IReadOnlyList<ChoiceSubschemaPair> subschemas)
    {
        if (pair.Base.Discriminator is not { PropertyName: { } property } before || pair.Revision.Discriminator is not { } after)
        {
            return;
        }

        foreach (var (one, other) in subschemas.Where(static both => both.Base.Schema.Component != both.Revision.Schema.Component))
        {
            if (
                one.Schema.Component is { } old
                && other.Schema.Component is { } @new
                && !IsMapped(before, old)
                && !IsMapped(after, @new)
                && !SaysKind(one.Schema, property, pairs.ReadBase)
                && !SaysKind(other.Schema, property, pairs.ReadRevision)
            )
            {
                pair.Add(ChangeKind.DiscriminatorValueRenamed, new Keyword(old, one.At), new Keyword(@new, other.At), old);
            }
        }
    }

    private static bool IsMapped(DiscriminatorView discriminator, string component) =>
        discriminator.Mapping.Any(entry => DiscriminatorView.SchemaNameOf(entry) == component);

    private static bool SaysKind(SchemaContract schema, string property, Func<IReadOnlyList<SchemaView>, SchemaContract> read) =>
        schema.Properties.TryGetValue(property, out var kind)
        && read(kind) is var said
        && (said.Enum is not null || said.OnlyValue is not null);

    private static void CompareMappings(
        SchemaPair pair,
        SchemaPairs pairs,
        Dictionary<string, Keyword> before,
        Dictionary<string, Keyword> after
    )
    {
        foreach (var value in before.Keys.Union(after.Keys).OrderBy(value => value, StringComparer.Ordinal))
        {
            var isBefore = before.TryGetValue(value, out var old);
            var isAfter = after.TryGetValue(value, out var @new);
            // A component that was renamed is told as that, and what else became of it as a change of the choice. Where
            // there is no entry, the value is the component's own name.
            if (!Equals(old, @new) && !pairs.AreNamesOfOneSideOnly(old?.Text ?? value, @new?.Text ?? value))
            {
                var kind =
                    !isBefore ? ChangeKind.DiscriminatorMappingAdded
                    : !isAfter ? ChangeKind.DiscriminatorMappingDeleted
                    : ChangeKind.DiscriminatorMappingChanged;
                pair.Add(kind, old, @new, value);
            }
        }
    }

    private static Keyword? NameOf(DiscriminatorView? discriminator) =>
        discriminator is null ? null : new Keyword(discriminator.PropertyName ?? "", discriminator.At);

    /// <summary>A mapping may name a component with or without the way to it. A component that is named by its own name
    /// would be found without an entry, too.</summary>
    private static Dictionary<string, Keyword> Mapping(DiscriminatorView discriminator) =>
        discriminator
            .Mapping.Select(property => new { property.Name, Target = new Keyword(DiscriminatorView.SchemaNameOf(property), property.At) })
            .Where(entry => entry.Name != entry.Target.Text)
            .ToDictionary(entry => entry.Name, entry => entry.Target, StringComparer.Ordinal);
}
