using TikiSpec.Model;

namespace TikiSpec.Drift.Tests;

/// <summary>Files of the repository as documents.</summary>
internal static class RepositoryFiles
{
    public static string Tests { get; } = Repository.PathOf("tests", "TikiSpec.Drift.Tests");

    public static SpecDocument Read(string path) =>
        SpecDocument.Parse(new SpecText(Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)));
}
