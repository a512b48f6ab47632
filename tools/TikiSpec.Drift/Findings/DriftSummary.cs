namespace TikiSpec.Drift.Findings;

/// <summary>How many findings are told, suppressed ones apart.</summary>
public sealed record DriftSummary(int Breaking, int Risky, int Safe, int Suppressed, int SourceBreaking);
