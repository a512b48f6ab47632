namespace TikiSpec.Drift.Contract;

/// <summary>A oneOf or anyOf with at least two subschemas that are not null.</summary>
/// <param name="At">The keyword's place.</param>
internal sealed record Choice(ChoiceKind Kind, IReadOnlyList<SchemaView> Subschemas, SpecCursor At);

internal enum ChoiceKind
{
    OneOf,
    AnyOf,
}
