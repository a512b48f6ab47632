namespace TikiSpec.Drift;

/// <summary>An arm of a choice, and where the choice names it.</summary>
internal sealed record ChoiceArm(SchemaContract Schema, SpecCursor At)
{
    /// <summary>The component, else title or type.</summary>
    public string Text => Schema.Component ?? Schema.At["title"].Text ?? TypeComparison.Describe(Schema);
}
