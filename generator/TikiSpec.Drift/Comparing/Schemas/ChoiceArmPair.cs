namespace TikiSpec.Drift;

/// <summary>Two arms that stand for each other.</summary>
internal sealed record ChoiceArmPair(ChoiceArm Base, ChoiceArm Revision);
