namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>A case that another tool's test judges in another way than we do.</summary>
/// <param name="Ours">Our verdict, word for word.</param>
/// <param name="IsPolicy">Our documented policy says so; else it counts as a miss.</param>
public sealed record CaseDifference(string Tool, string Case, string Ours, bool IsPolicy, string Reason);
