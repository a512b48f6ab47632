using System.Text.Json;

namespace TikiSpec.Drift.Tests.Scoring;

/// <summary>Reads the cases of other projects; there are none where the folder is absent.</summary>
internal static class CaseFiles
{
    /// <summary>Sunsets in the cases are in the far past or future.</summary>
    public static readonly DateTime Today = new(2026, 11, 21);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<T> Read<T>(string name)
    {
        var path = Path.Combine(RepositoryFiles.SharedCases, name);
        return File.Exists(path) ? JsonSerializer.Deserialize<List<T>>(File.ReadAllText(path), Options)! : [];
    }

    public static DriftReport Compare(string @base, string revision, DriftOptions options) => SpecDrift.Compare(
        RepositoryFiles.Read(Path.Combine(RepositoryFiles.SharedCases, @base)),
        RepositoryFiles.Read(Path.Combine(RepositoryFiles.SharedCases, revision)),
        options);
}
