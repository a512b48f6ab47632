using TikiSpec.Drift.Changes;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.Circumstances;
using static TikiSpec.Drift.Rules.RuleEffect;

namespace TikiSpec.Drift.Rules;

/// <summary>What a value may be: type, null, enum, const, default, pattern. What narrows it breaks callers, what widens
/// it breaks readers.</summary>
internal static class ValueRules
{
    public static void AddTo(RuleTable table)
    {
        AddTypes(table);
        table.AddFamily(BecameNullable, Widens, "may now be null");
        table.AddFamily(BecameNotNullable, Narrows, "may no longer be null");
        AddEnums(table);
        table.AddFamily(ConstAdded, Narrows, "must now be {new}");
        table.AddFamily(ConstChanged, Replaces, "must now be {new}, not {old}");
        table.AddFamily(ConstRemoved, Widens, "need no longer be {old}");
        AddDefaults(table);
        AddPatterns(table);
        table.AddFamily(UniqueItemsSet, Narrows.Doubtful, "items must now be unique");
        table.AddFamily(UniqueItemsUnset, Widens.Doubtful, "items need no longer be unique");
        table.AddFamily(ContentEncodingChanged, Replaces, "the content's encoding changed from {old} to {new}");
        table.AddFamily(ContentMediaTypeChanged, Replaces, "the content's media type changed from {old} to {new}");
    }

    private static void AddTypes(RuleTable table)
    {
        const string Words = "the type changed from {old} to {new}";
        table.AddFamily(
            "format-written-out",
            [FormatGeneralized, FormatSpecialized],
            Neutral,
            Words + ", which is what such a number is without a format",
            UsualFormat
        );
        foreach (var subject in new[] { Subject.RequestBody, Subject.RequestProperty, Subject.RequestParameterProperty })
        {
            table.Add(
                SubjectWords.Id(subject) + "-type-compatible",
                Neutral,
                Area.Schemas,
                [subject],
                [TypeChanged, TypeSpecialized],
                Words + ", which as text makes no difference",
                AsText | WidensAsText
            );
        }

        table.AddFamily("list-of-types-widened", [TypeGeneralized], Widens, Words, SeveralTypes, "type-generalized", "type-generalized");
        table.Add(
            "request-parameter-type-generalized",
            Neutral,
            Area.Schemas,
            [Subject.RequestParameter],
            [TypeGeneralized, FormatGeneralized, TypeChanged, TypeSpecialized],
            Words,
            WidensAsText
        );
        table.AddFamily("list-of-types-narrowed", [TypeSpecialized], Narrows, Words, SeveralTypes, "type-changed", "type-specialized");
        table.Add(
            "request-parameter-property-type-generalized",
            Neutral,
            Area.Schemas,
            [Subject.RequestParameterProperty],
            [TypeGeneralized, FormatGeneralized],
            Words
        );
        table.Add(
            "request-parameter-property-type-specialized",
            Narrows,
            Area.Schemas,
            [Subject.RequestParameterProperty],
            [TypeSpecialized, FormatSpecialized],
            Words
        );
        table.Add(
            "request-body-type-generalized",
            Neutral,
            Area.Schemas,
            [Subject.RequestBody],
            [TypeGeneralized, FormatGeneralized],
            Words
        );
        table.Add(
            "request-property-type-generalized",
            Neutral,
            Area.Schemas,
            [Subject.RequestProperty],
            [TypeGeneralized, FormatGeneralized],
            Words
        );
        table.AddRequestFamily("type-changed", [TypeChanged, TypeSpecialized, FormatChanged, FormatSpecialized], Narrows, Words);
        table.AddResponseFamily("type-generalized", [TypeGeneralized], Widens, Words);
        table.AddResponseFamily("type-specialized", [TypeSpecialized, FormatSpecialized], Neutral, Words);
        table.AddResponseFamily("type-changed", [TypeChanged, FormatChanged, FormatGeneralized], Widens, Words);
    }

    private static void AddEnums(RuleTable table)
    {
        table.Add(
            "request-read-only-property-enum-value-removed",
            Widens,
            Area.Schemas,
            Subject.RequestProperty,
            EnumValueRemoved,
            "the value {name} was removed",
            Muted
        );
        table.Add(
            "response-write-only-property-enum-value-added",
            Neutral,
            Area.Schemas,
            Subject.ResponseProperty,
            EnumValueAdded,
            "the value {name} was added",
            Muted
        );
        table.Add(
            "response-mediatype-enum-value-removed",
            Narrows,
            Area.Schemas,
            Subject.ResponseBody,
            EnumValueRemoved,
            "the value {name} was removed"
        );
        table.Add(
            "request-header-property-became-enum",
            Narrows,
            Area.Schemas,
            Subject.RequestParameterProperty,
            BecameEnum,
            "takes nothing but {new}",
            InHeader
        );
        table.AddFamily(BecameEnum, Narrows, "takes nothing but {new}");
        table.AddFamily(EnumDropped, Widens.Doubtful, "takes more than {old}");
        table.AddFamily(EnumValueAdded, Widens.Doubtful, "the value {name} was added");
        table.AddFamily(EnumValueRemoved, Narrows, "the value {name} was removed");
        table.AddFamily(EnumOpened, Widens.Doubtful, "may take values besides {new}");
        table.AddFamily(EnumClosed, Narrows, "takes nothing but {new}");
        table.AddFamily(XExtensibleEnumValueAdded, Widens.UncheckedInResponses, "the known value {name} was added");
        table.AddFamily(XExtensibleEnumValueRemoved, Narrows, "the known value {name} was removed");
    }

    private static void AddDefaults(RuleTable table)
    {
        foreach (
            var (kind, words) in new[]
            {
                (DefaultValueAdded, "the default {new} was added"),
                (DefaultValueChanged, "the default changed from {old} to {new}"),
                (DefaultValueRemoved, "the default {old} was removed"),
            }
        )
        {
            foreach (var subject in SubjectWords.Schemas)
            {
                // A caller that leaves a parameter out gets another response; elsewhere a default explains.
                table.Add(
                    SubjectWords.Id(subject) + "-" + SubjectWords.Kebab(kind),
                    subject == Subject.RequestParameter ? Replaces.Doubtful : Neutral,
                    Area.Schemas,
                    subject,
                    kind,
                    words
                );
            }
        }
    }

    private static void AddPatterns(RuleTable table)
    {
        table.AddFamily(PatternAdded, Narrows, "the pattern {new} was added");
        table.AddFamily(PatternChanged, Replaces.DoubtfulInRequests.UncheckedInResponses, "the pattern changed from {old} to {new}");
        table.AddFamily(PatternGeneralized, Widens.UncheckedInResponses, "the pattern {old} was generalized to {new}");
        table.AddFamily(PatternRemoved, Widens.UncheckedInResponses, "the pattern {old} was removed");
    }
}
