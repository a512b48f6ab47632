using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Tells a subschema of allOf that came or went as one change, where everything that differs is that
/// subschema, and nothing in it was known before.</summary>
/// <remarks>
/// Properties that merely moved into a subschema are no change, so a subschema that holds some of them is told by what
/// is new in it. A schema that wraps
/// another one (allOf, oneOf or anyOf around it, or keywords beside its reference) is none of its subschemas: what it
/// says is told keyword by keyword.
/// </remarks>
internal static class AllOfComparison
{
    public static void Gather(SchemaPair pair, SchemaPairs pairs)
    {
        if (pair.Changes.Count == 0)
        {
            return;
        }

        if (
            NewSubschema(pair.Base, pair.Revision, pairs.ReadRevision) is { } added
            && pair.Changes.All(change => IsIn(added, change.Revision))
        )
        {
            Replace(pair, ChangeKind.AllOfAdded, added);
        }
        else if (
            NewSubschema(pair.Revision, pair.Base, pairs.ReadBase) is { } removed
            && pair.Changes.All(change => IsIn(removed, change.Base))
        )
        {
            Replace(pair, ChangeKind.AllOfRemoved, removed);
        }
    }

    /// <summary>The one part that only the second has; null where there are several, or where it holds properties of
    /// the first.</summary>
    private static SchemaView? NewSubschema(
        SchemaContract without,
        SchemaContract with,
        Func<IReadOnlyList<SchemaView>, SchemaContract> read
    )
    {
        var known = new HashSet<string>(without.Parts.Select(static part => part.At.Pointer), StringComparer.Ordinal);
        var subschemas = with.Parts.Where(part => !known.Contains(part.At.Pointer)).ToList();
        if (subschemas.Count != 1 || with.Parts.Count != without.Parts.Count + 1)
        {
            return null;
        }

        var names = read(subschemas).PropertyNames;
        return IsWrapper(subschemas[0]) || names.Count == 0 || names.Any(without.Properties.ContainsKey) ? null : subschemas[0];
    }

    private static bool IsWrapper(SchemaView part) =>
        part.OwnReference is not null || part.Has("allOf") || part.Has("oneOf") || part.Has("anyOf");

    private static bool IsIn(SchemaView subschema, ChangeSide side) =>
        side.IsPresent && side.Pointer.StartsWith(subschema.At.Pointer + "/", StringComparison.Ordinal);

    private static void Replace(SchemaPair pair, ChangeKind kind, SchemaView subschema)
    {
        var isAdded = kind == ChangeKind.AllOfAdded;
        var names = string.Join(", ", pair.Changes.Select(change => change.Name).OfType<string>().Distinct());
        var isHarmless = pair.Changes.All(change =>
            change.Kind is ChangeKind.PropertyAdded or ChangeKind.PropertyRemoved
            && change.Is<PropertyFacts>(static facts => !facts.IsRequired)
        );
        var other = isAdded ? pair.Base.At : pair.Revision.At;
        pair.ReplaceChanges(
            new Change
            {
                Kind = kind,
                Name = subschema.Component ?? "a schema",
                Old = isAdded ? null : names,
                New = isAdded ? names : null,
                Base = isAdded ? ChangeSide.Absent(other) : ChangeSide.Of(subschema.At),
                Revision = isAdded ? ChangeSide.Of(subschema.At) : ChangeSide.Absent(other),
                Facts = new SubschemaFacts(isHarmless),
            }
        );
    }
}
