using TikiSpec.Drift.Changes;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.Circumstances;
using static TikiSpec.Drift.Rules.RuleEffect;

namespace TikiSpec.Drift.Rules;

/// <summary>Limits. One that is new may say what always held, so it is a risk; one that moved inwards breaks callers,
/// outwards readers.</summary>
internal static class LimitRules
{
    public static void AddTo(RuleTable table)
    {
        AddUpper(table, "maximum", MaxSet, MaxUnset, MaxIncreased, MaxDecreased);
        AddUpper(table, "exclusive maximum", ExclusiveMaxSet, ExclusiveMaxUnset, ExclusiveMaxIncreased, ExclusiveMaxDecreased);
        AddUpper(table, "maximum length", MaxLengthSet, MaxLengthUnset, MaxLengthIncreased, MaxLengthDecreased);
        AddUpper(table, "maximum number of items", MaxItemsSet, MaxItemsUnset, MaxItemsIncreased, MaxItemsDecreased);
        AddUpper(
            table,
            "maximum number of properties",
            MaxPropertiesSet,
            MaxPropertiesUnset,
            MaxPropertiesIncreased,
            MaxPropertiesDecreased
        );
        AddUpper(table, "maximum number of matching items", MaxContainsSet, MaxContainsUnset, MaxContainsIncreased, MaxContainsDecreased);
        AddLower(table, "minimum", MinSet, MinUnset, MinIncreased, MinDecreased);
        AddLower(table, "exclusive minimum", ExclusiveMinSet, ExclusiveMinUnset, ExclusiveMinIncreased, ExclusiveMinDecreased);
        AddLower(table, "minimum length", MinLengthSet, MinLengthUnset, MinLengthIncreased, MinLengthDecreased);
        AddLower(table, "minimum number of items", MinItemsSet, MinItemsUnset, MinItemsIncreased, MinItemsDecreased);
        AddLower(
            table,
            "minimum number of properties",
            MinPropertiesSet,
            MinPropertiesUnset,
            MinPropertiesIncreased,
            MinPropertiesDecreased
        );
        AddLower(table, "minimum number of matching items", MinContainsSet, MinContainsUnset, MinContainsIncreased, MinContainsDecreased);
        table.AddFamily(MultipleOfSet, Narrows.Doubtful, "must be a multiple of {new}");
        table.AddFamily(MultipleOfUnset, Widens.Doubtful, "need no longer be a multiple of {old}");
        table.AddFamily(MultipleOfSpecialized, Narrows, "must be a multiple of {new}, not only of {old}");
        table.AddFamily(MultipleOfGeneralized, Widens.Doubtful, "need only be a multiple of {new}, not of {old}");
        table.AddFamily(MultipleOfChanged, Replaces.DoubtfulInResponses, "must be a multiple of {new}, not of {old}");
    }

    private static void AddUpper(
        RuleTable table,
        string words,
        ChangeKind set,
        ChangeKind unset,
        ChangeKind increased,
        ChangeKind decreased
    )
    {
        AddMuted(table, "request-read-only-property-", Subject.RequestProperty, decreased, words);
        Add(table, words, set, unset, inwards: decreased, outwards: increased);
    }

    private static void AddLower(
        RuleTable table,
        string words,
        ChangeKind set,
        ChangeKind unset,
        ChangeKind increased,
        ChangeKind decreased
    )
    {
        AddMuted(table, "request-read-only-property-", Subject.RequestProperty, increased, words);
        Add(table, words, set, unset, inwards: increased, outwards: decreased);
    }

    private static void Add(RuleTable table, string words, ChangeKind set, ChangeKind unset, ChangeKind inwards, ChangeKind outwards)
    {
        // To oasdiff, no minimum length is one of 0.
        var isLength = set == MinLengthSet;
        table.AddFamily(
            SubjectWords.Kebab(set),
            [set],
            Narrows.Doubtful,
            $"the {words} was set to {{new}}",
            knownAs: isLength ? SubjectWords.Kebab(inwards) : null
        );
        table.AddFamily(
            SubjectWords.Kebab(unset),
            [unset],
            Widens,
            $"the {words} {{old}} was removed",
            knownAs: isLength ? SubjectWords.Kebab(outwards) : null
        );
        table.AddFamily(inwards, Narrows, $"the {words} changed from {{old}} to {{new}}");
        table.AddFamily(outwards, Widens, $"the {words} changed from {{old}} to {{new}}");
    }

    private static void AddMuted(RuleTable table, string prefix, Subject subject, ChangeKind kind, string words) =>
        table.Add(
            prefix + SubjectWords.Kebab(kind),
            Neutral,
            Area.Schemas,
            subject,
            kind,
            $"the {words} changed from {{old}} to {{new}}",
            Muted
        );
}
