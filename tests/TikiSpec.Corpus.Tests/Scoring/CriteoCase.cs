namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>A pair of documents with the messages that Criteo's comparer gives.</summary>
public sealed record CriteoCase
{
    public required string Base { get; init; }

    public required string Revision { get; init; }

    public required string Test { get; init; }

    public required IReadOnlyList<CriteoExpectation> Expected { get; init; }
}

/// <param name="Level">error, warning or info; the first two are what it calls breaking.</param>
public sealed record CriteoExpectation(string Code, string Level);
