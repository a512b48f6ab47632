namespace TikiSpec.Quickstart.Steps;

/// <summary>A category that takes products.</summary>
internal sealed record FoundCategory(long Id, IReadOnlyList<V2.AttributeDefinition> Attributes);
