using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Two operations that stand for each other.</summary>
internal sealed record OperationPair(OperationContract Base, OperationContract Revision);
