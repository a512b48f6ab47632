namespace TikiSpec.Corpus.Tests.Scoring;

/// <param name="Level">error, warning or info; the first two are what it calls breaking.</param>
public sealed record CriteoExpectation(string Code, string Level);
