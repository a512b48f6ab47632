using TikiSpec.Drift.Changes;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.Circumstances;
using static TikiSpec.Drift.Rules.RuleEffect;

namespace TikiSpec.Drift.Rules;

/// <summary>Choices, conditions and the rarer keywords that hold schemas. A demand that came breaks callers, one that
/// went breaks readers.</summary>
internal static class CompositionRules
{
    public static void AddTo(RuleTable table)
    {
        AddChoices(table);
        AddDiscriminators(table);
        AddDemand(table, NotAdded, NotRemoved, "a schema that must not match");
        AddDemand(table, IfAdded, IfRemoved, "a condition");
        AddDemand(table, ThenAdded, ThenRemoved, "what holds where the condition does");
        AddDemand(table, ElseAdded, ElseRemoved, "what holds where the condition does not");
        AddDemand(table, ContainsAdded, ContainsRemoved, "a schema that an item must match");
        AddDemand(table, PropertyNamesAdded, PropertyNamesRemoved, "a schema of property names");
        AddDemand(table, UnevaluatedItemsAdded, UnevaluatedItemsRemoved, "a schema of further items");
        AddDemand(table, UnevaluatedPropertiesAdded, UnevaluatedPropertiesRemoved, "a schema of further properties");
        AddDemand(table, ContentSchemaAdded, ContentSchemaRemoved, "a schema of the content");
        AddDemand(table, PatternPropertyAdded, PatternPropertyRemoved, "a schema of properties like {name}");
        AddDemand(table, DependentSchemaAdded, DependentSchemaRemoved, "a schema that holds with {name}");
        table.AddFamily(PrefixItemsAdded, Widens, "a schema of the item at {name} was added");
        table.AddFamily(PrefixItemsRemoved, Narrows, "a schema of the item at {name} was removed");
    }

    private static void AddChoices(RuleTable table)
    {
        AddCovered(table);
        table.AddFamily(OneOfAdded, Widens, "may also be {name}");
        table.AddFamily(OneOfRemoved, Narrows, "may no longer be {name}");
        table.AddFamily(AnyOfAdded, Widens, "may also be {name}");
        table.AddFamily(AnyOfRemoved, Narrows, "may no longer be {name}");
        table.AddFamily(OneOfBecameAnyOf, Widens.Doubtful, "may match several of its schemas at once");
        table.AddFamily(AnyOfBecameOneOf, Narrows.Doubtful, "must match exactly one of its schemas");
        table.AddFamily(WrappedInOneOf, Replaces, "must now be exactly one of {new}");
        table.AddFamily(UnwrappedFromOneOf, Replaces, "is now one schema in place of {old}");
        table.AddFamily(ChoiceAdded, Narrows, "must now be {new}");
        table.AddFamily(ChoiceRemoved, Widens, "need no longer be {old}");
        table.AddFamily(
            "all-of-added-harmless",
            [AllOfAdded],
            Neutral,
            "the properties of {name} were added: {new}",
            Harmless,
            "all-of-added"
        );
        table.AddFamily(AllOfAdded, Narrows, "must also match {name}: {new}");
        table.AddFamily(AllOfRemoved, Replaces.DoubtfulInRequests, "need no longer match {name}: {old}");
    }

    /// <summary>A schema whose values another one takes: in anyOf it changes nothing, and oneOf refuses what fits
    /// two.</summary>
    private static void AddCovered(RuleTable table)
    {
        void Covered(ChangeKind kind, RuleEffect effect, string words)
        {
            var id = SubjectWords.Kebab(kind);
            table.AddFamily(id + "-covered", [kind], effect, words, Circumstances.Covered, id);
        }

        const string added = "may also be {name}, whose values another schema of the choice took already";
        const string removed = "may no longer be {name}, whose values another schema of the choice still takes";
        Covered(OneOfAdded, Narrows.DoubtfulInRequests, added);
        Covered(OneOfRemoved, Widens.UncheckedInResponses, removed);
        Covered(AnyOfAdded, Neutral, added);
        Covered(AnyOfRemoved, Neutral, removed);
    }

    private static void AddDiscriminators(RuleTable table)
    {
        table.AddFamily(DiscriminatorAdded, Neutral, "the property {new} now names the kind");
        table.AddFamily(DiscriminatorRemoved, Neutral, "the property {old} no longer names the kind");
        table.AddFamily(DiscriminatorPropertyNameChanged, Replaces, "the property that names the kind is {new}, not {old}");
        table.AddFamily(DiscriminatorMappingAdded, Widens.UncheckedInResponses, "the kind {name} was added for {new}");
        table.AddFamily(DiscriminatorMappingChanged, Replaces, "the kind {name} names {new}, not {old}");
        table.AddFamily(DiscriminatorMappingDeleted, Narrows, "the kind {name} of {old} was removed");
        table.AddFamily(DiscriminatorValueRenamed, Replaces, "the kind {old} is called {new}, by the name of its schema");
    }

    private static void AddDemand(RuleTable table, ChangeKind added, ChangeKind removed, string words)
    {
        table.AddFamily(added, Narrows, words + " was added");
        table.AddFamily(removed, Widens, words + " was removed");
    }
}
