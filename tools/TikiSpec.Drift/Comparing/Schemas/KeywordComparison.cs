using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares the keywords that are one value each.</summary>
internal static class KeywordComparison
{
    private static readonly HashSet<string> AnyText = new(StringComparer.Ordinal) { ".*", "^.*$", "^.*", ".*$", "" };

    public static void Compare(SchemaPair pair)
    {
        if (pair.Base.Keywords.Count == 0 && pair.Revision.Keywords.Count == 0)
        {
            return;
        }

        Compare(pair, "default", ChangeKind.DefaultValueAdded, ChangeKind.DefaultValueRemoved, ChangeKind.DefaultValueChanged);
        Compare(pair, "uniqueItems", ChangeKind.UniqueItemsSet, ChangeKind.UniqueItemsUnset, ChangeKind.UniqueItemsSet);
        ComparePatterns(pair);
        CompareContent(pair);
        foreach (var key in ComparedKeys.OfSchemas)
        {
            Compare(pair, key, ChangeKind.ClientKeyAdded, ChangeKind.ClientKeyRemoved, ChangeKind.ClientKeyChanged, key);
        }
    }

    private static void Compare(
        SchemaPair pair,
        string keyword,
        ChangeKind added,
        ChangeKind removed,
        ChangeKind changed,
        string? name = null
    )
    {
        var before = Find(pair.Base, keyword);
        var after = Find(pair.Revision, keyword);
        if (!Equals(before, after) && !pair.IsOneSided(keyword))
        {
            pair.Add(
                before is null ? added
                    : after is null ? removed
                    : changed,
                before,
                after,
                name,
                pair.EffectOf(keyword)
            );
        }
    }

    private static void ComparePatterns(SchemaPair pair)
    {
        var before = Find(pair.Base, "pattern");
        var after = Find(pair.Revision, "pattern");
        var demands = IsDemand(before);
        var stillDemands = IsDemand(after);
        if (Equals(before, after) || (!demands && !stillDemands) || pair.IsOneSided("pattern"))
        {
            return;
        }

        var kind =
            !demands ? ChangeKind.PatternAdded
            : after is null ? ChangeKind.PatternRemoved
            : !stillDemands ? ChangeKind.PatternGeneralized
            : ChangeKind.PatternChanged;
        pair.Add(kind, before, after, facts: pair.EffectOf("pattern"));
    }

    private static bool IsDemand(Keyword? pattern) => pattern is { } keyword && !AnyText.Contains(keyword.Text);

    /// <summary>Not where 3.0's format and 3.1's keywords say the same.</summary>
    private static void CompareContent(SchemaPair pair)
    {
        if (pair.Base.Format != pair.Revision.Format && pair.Base.EffectiveFormat == pair.Revision.EffectiveFormat)
        {
            return;
        }

        Compare(
            pair,
            "contentEncoding",
            ChangeKind.ContentEncodingChanged,
            ChangeKind.ContentEncodingChanged,
            ChangeKind.ContentEncodingChanged
        );
        Compare(
            pair,
            "contentMediaType",
            ChangeKind.ContentMediaTypeChanged,
            ChangeKind.ContentMediaTypeChanged,
            ChangeKind.ContentMediaTypeChanged
        );
    }

    private static Keyword? Find(SchemaContract schema, string name) => schema.Keywords.TryGetValue(name, out var keyword) ? keyword : null;
}
