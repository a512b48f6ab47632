using TikiSpec.Drift.Changes;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.WireLevel;

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
        table.AddFamily(PrefixItemsAdded, Safe, Breaking, "a schema of the item at {name} was added");
        table.AddFamily(PrefixItemsRemoved, Breaking, Safe, "a schema of the item at {name} was removed");
    }

    private static void AddChoices(RuleTable table)
    {
        table.AddFamily(OneOfAdded, Safe, Breaking, "may also be {name}");
        table.AddFamily(OneOfRemoved, Breaking, Safe, "may no longer be {name}");
        table.AddFamily(AnyOfAdded, Safe, Breaking, "may also be {name}");
        table.AddFamily(AnyOfRemoved, Breaking, Safe, "may no longer be {name}");
        table.AddFamily(OneOfBecameAnyOf, Safe, Risky, "may match several of its schemas at once");
        table.AddFamily(AnyOfBecameOneOf, Risky, Safe, "must match exactly one of its schemas");
        table.AddFamily(WrappedInOneOf, Breaking, Breaking, "must now be exactly one of {new}");
        table.AddFamily(UnwrappedFromOneOf, Breaking, Breaking, "is now one schema in place of {old}");
        table.AddFamily(ChoiceAdded, Breaking, Safe, "must now be {new}");
        table.AddFamily(ChoiceRemoved, Safe, Breaking, "need no longer be {old}");
        table.AddFamily(
            "all-of-added-harmless",
            [AllOfAdded],
            Safe,
            Safe,
            "the properties of {name} were added: {new}",
            (change, _) => change.Is<SubschemaFacts>(static facts => facts.IsHarmless),
            "all-of-added"
        );
        table.AddFamily(AllOfAdded, Breaking, Safe, "must also match {name}: {new}");
        table.AddFamily(AllOfRemoved, Risky, Breaking, "need no longer match {name}: {old}");
    }

    private static void AddDiscriminators(RuleTable table)
    {
        table.AddFamily(DiscriminatorAdded, Safe, Safe, "the property {new} now names the kind");
        table.AddFamily(DiscriminatorRemoved, Safe, Safe, "the property {old} no longer names the kind");
        table.AddFamily(DiscriminatorPropertyNameChanged, Breaking, Breaking, "the property that names the kind is {new}, not {old}");
        table.AddFamily(DiscriminatorMappingAdded, Safe, Safe, "the kind {name} was added for {new}");
        table.AddFamily(DiscriminatorMappingChanged, Breaking, Breaking, "the kind {name} names {new}, not {old}");
        table.AddFamily(DiscriminatorMappingDeleted, Breaking, Safe, "the kind {name} of {old} was removed");
    }

    private static void AddDemand(RuleTable table, ChangeKind added, ChangeKind removed, string words)
    {
        table.AddFamily(added, Breaking, Safe, words + " was added");
        table.AddFamily(removed, Safe, Breaking, words + " was removed");
    }
}
