namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Two subschemas that stand for each other.</summary>
internal sealed record ChoiceSubschemaPair(ChoiceSubschema Base, ChoiceSubschema Revision);
