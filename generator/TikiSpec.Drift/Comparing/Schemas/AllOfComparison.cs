namespace TikiSpec.Drift;

/// <summary>Tells an arm of allOf that came or went as one change, where everything that differs is that arm, and nothing in it was known before.</summary>
/// <remarks>Members that merely moved into an arm are no change, so an arm that holds some of them is told by what is new in it.</remarks>
internal static class AllOfComparison
{
    public static void Gather(SchemaPair pair, SchemaPairs pairs)
    {
        if (pair.Changes.Count == 0)
        {
            return;
        }

        if (NewArm(pair.Base, pair.Revision, pairs.ReadRevision) is { } added && pair.Changes.All(change => IsIn(added, change.Revision)))
        {
            Replace(pair, ChangeKind.AllOfAdded, added);
        }
        else if (NewArm(pair.Revision, pair.Base, pairs.ReadBase) is { } removed && pair.Changes.All(change => IsIn(removed, change.Base)))
        {
            Replace(pair, ChangeKind.AllOfRemoved, removed);
        }
    }

    /// <summary>The one part that only the second has; null where there are several, or where it holds members of the first.</summary>
    private static SpecCursor? NewArm(SchemaContract without, SchemaContract with, Func<IReadOnlyList<SpecCursor>, SchemaContract> read)
    {
        var known = new HashSet<string>(without.Parts.Select(part => part.Pointer), StringComparer.Ordinal);
        var arms = with.Parts.Where(part => !known.Contains(part.Pointer)).ToList();
        if (arms.Count != 1 || with.Parts.Count != without.Parts.Count + 1)
        {
            return null;
        }

        return read(arms).PropertyNames.Any(without.Properties.ContainsKey) ? null : arms[0];
    }

    private static bool IsIn(SpecCursor? arm, ChangeSide side) =>
        side.IsPresent && side.Pointer.StartsWith(arm!.Pointer + "/", StringComparison.Ordinal);

    private static void Replace(SchemaPair pair, ChangeKind kind, SpecCursor? arm)
    {
        var isAdded = kind == ChangeKind.AllOfAdded;
        var names = string.Join(", ", pair.Changes.Select(change => change.Name).OfType<string>().Distinct());
        var isHarmless = pair.Changes.All(change => change.Kind is ChangeKind.PropertyAdded or ChangeKind.PropertyRemoved && !change.Has(ChangeTraits.Required));
        var other = isAdded ? pair.Base.At : pair.Revision.At;
        pair.ReplaceChanges(new Change
        {
            Kind = kind,
            Name = ReferenceResolver.ComponentOf(arm!.Pointer) ?? "a schema",
            Old = isAdded ? null : names,
            New = isAdded ? names : null,
            Base = isAdded ? ChangeSide.Absent(other) : ChangeSide.Of(arm),
            Revision = isAdded ? ChangeSide.Of(arm) : ChangeSide.Absent(other),
            Traits = isHarmless ? ChangeTraits.Harmless : ChangeTraits.None,
        });
    }
}
