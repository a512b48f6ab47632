using System.Text.Json.Serialization;

namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>A pair of documents with what oasdiff's own test expects of it.</summary>
public sealed record OasdiffCase
{
    public required string Base { get; init; }

    public required string Revision { get; init; }

    public required IReadOnlyList<OasdiffExpectation> Expected { get; init; }

    /// <summary>exact, contains, count or nonempty.</summary>
    public required string Match { get; init; }

    public required IReadOnlyList<string> Absent { get; init; }

    /// <summary>The ids that the test looks at; null for all.</summary>
    public required IReadOnlyList<string>? Scope { get; init; }

    public required string Test { get; init; }

    public required string Source { get; init; }

    [JsonPropertyName("min_level")]
    public required string MinimumLevel { get; init; }

    public required Dictionary<string, System.Text.Json.JsonElement> Options { get; init; }

    /// <summary>Stable, and unique enough to be named in a table.</summary>
    public string Id => Test + " " + Path.GetFileNameWithoutExtension(Base) + " > " + Path.GetFileNameWithoutExtension(Revision);
}

/// <summary>One entry of oasdiff's catalogue.</summary>
/// <param name="Tier">core, useful or rare for a client of a JSON API.</param>
public sealed record OasdiffCheck(string Id, string Level, string Tier);

/// <param name="Level">error, warning, info; null in a few cases.</param>
public sealed record OasdiffExpectation(string Id, string? Level, string? Operation, string? Path);
