using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>A subschema of a choice, and where the choice names it.</summary>
internal sealed record ChoiceSubschema(SchemaContract Schema, SpecCursor At)
{
    /// <summary>The component, else title or type.</summary>
    public string Text => Schema.Component ?? Schema.Title ?? TypeComparison.Describe(Schema);
}
