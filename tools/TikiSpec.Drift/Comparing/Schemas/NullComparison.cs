using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Tells that null came or went, in whichever spelling. A schema that takes anything says nothing of
/// null.</summary>
internal static class NullComparison
{
    public static void Compare(SchemaPair pair)
    {
        if (pair.Base.IsNullable is not { } before || pair.Revision.IsNullable is not { } after || before == after)
        {
            return;
        }

        pair.Add(
            new Change
            {
                Kind = after ? ChangeKind.BecameNullable : ChangeKind.BecameNotNullable,
                Base = new ChangeSide(before ? pair.Base.NullableAt : pair.Base.At, before),
                Revision = new ChangeSide(after ? pair.Revision.NullableAt : pair.Revision.At, after),
            }
        );
    }
}
