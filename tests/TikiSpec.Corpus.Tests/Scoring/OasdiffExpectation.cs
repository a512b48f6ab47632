namespace TikiSpec.Corpus.Tests.Scoring;

/// <param name="Level">error, warning, info; null in a few cases.</param>
public sealed record OasdiffExpectation(string Id, string? Level, string? Operation, string? Path);
