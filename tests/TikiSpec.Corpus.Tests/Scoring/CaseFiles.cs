using System.Text.Json;
using TikiSpec.Drift;
using TikiSpec.Drift.Tests;

namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>Reads the cases of other projects.</summary>
internal static class CaseFiles
{
    /// <summary>Sunsets in the cases are in the far past or future.</summary>
    public static readonly DateTime Today = new(2026, 11, 21);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<T> Read<T>(string name) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(Corpus.Cases, name)), Options)!;

    public static DriftReport Compare(string @base, string revision, DriftOptions options) =>
        SpecDrift.Compare(
            RepositoryFiles.Read(Path.Combine(Corpus.Cases, @base)),
            RepositoryFiles.Read(Path.Combine(Corpus.Cases, revision)),
            options
        );
}
