namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>A message of another tool to which our documented policy gives another level.</summary>
/// <param name="Tool">oasdiff or criteo.</param>
/// <param name="Code">Its id there.</param>
/// <param name="Ours">breaking, risky or safe.</param>
public sealed record PolicyDifference(string Tool, string Code, string Ours, string Reason);
