namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Which schemas of a choice say nothing that another one does not say, too: every value of theirs was taken
/// before, or is still taken afterwards.</summary>
/// <param name="hasKinds">A discriminator tells them apart, whatever else they take.</param>
internal sealed class ChoiceCoverage(
    SchemaPairs pairs,
    IReadOnlyList<ChoiceSubschema> before,
    IReadOnlyList<ChoiceSubschema> after,
    bool hasKinds
)
{
    /// <summary>The one that came brings no value that did not fit before.</summary>
    public bool IsCoveredBefore(ChoiceSubschema added) => !hasKinds && before.Any(one => TookAllOf(one, added));

    /// <summary>The one that went takes no value with it.</summary>
    public bool IsCoveredAfter(ChoiceSubschema removed) => !hasKinds && after.Any(one => TakesAllOf(one, removed));

    /// <summary>Whatever changed between the two, another schema took all of it before, and another takes all of it
    /// afterwards.</summary>
    public bool IsStillCovered(ChoiceSubschemaPair both) =>
        !hasKinds
        && before.Any(one => one != both.Base && TookAllOf(one, both.Revision))
        && after.Any(one => one != both.Revision && TakesAllOf(one, both.Base));

    private bool TookAllOf(ChoiceSubschema earlier, ChoiceSubschema later) => pairs.RevisionInBase.Covers(earlier.Schema, later.Schema);

    private bool TakesAllOf(ChoiceSubschema later, ChoiceSubschema earlier) => pairs.BaseInRevision.Covers(later.Schema, earlier.Schema);
}
