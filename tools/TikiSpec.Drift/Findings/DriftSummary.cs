namespace TikiSpec.Drift.Findings;

/// <summary>How many findings there are, accepted ones apart.</summary>
public sealed record DriftSummary(int Breaking, int Risky, int Safe, int Accepted, int SourceBreaking);
