namespace TikiSpec.Drift;

/// <summary>Two operations that stand for each other.</summary>
internal sealed record OperationPair(OperationContract Base, OperationContract Revision);
