namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares two schemas keyword by keyword, and finds the pairs inside.</summary>
internal static class SchemaComparer
{
    public static void Compare(SchemaPair pair, SchemaPairs pairs, LifecycleComparer lifecycle)
    {
        if (ReferenceEquals(pair.Base, pair.Revision))
        {
            return;
        }

        lifecycle.Compare(pair);
        NullComparison.Compare(pair);
        if (
            ChoiceComparison.CompareWrapped(pair, pairs)
            || !TypeComparison.Compare(pair, pairs)
            || ChoiceComparison.CompareDistributed(pair, pairs)
        )
        {
            return;
        }

        EnumComparison.Compare(pair);
        LimitComparison.Compare(pair);
        KeywordComparison.Compare(pair);
        ObjectComparison.Compare(pair, pairs, lifecycle);
        InnerComparison.Compare(pair, pairs);
        ChoiceComparison.Compare(pair, pairs);
        DiscriminatorComparison.Compare(pair, pairs, compared: []);
        AllOfComparison.Gather(pair, pairs);
    }
}
