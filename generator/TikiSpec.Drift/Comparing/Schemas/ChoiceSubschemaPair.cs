namespace TikiSpec.Drift;

/// <summary>Two subschemas that stand for each other.</summary>
internal sealed record ChoiceSubschemaPair(ChoiceSubschema Base, ChoiceSubschema Revision);
