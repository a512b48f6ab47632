namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>One entry of oasdiff's catalogue.</summary>
/// <param name="Tier">core, useful or rare for a client of a JSON API.</param>
public sealed record OasdiffCheck(string Id, string Level, string Tier);
