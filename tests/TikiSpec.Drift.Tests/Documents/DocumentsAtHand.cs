using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Documents;

/// <summary>Every document that can be read here: our specs, the case folders, and others beside the repository.</summary>
internal static class DocumentsAtHand
{
    // Larger ones of others would take the time of all the rest.
    private const long LargestBytes = 100_000;

    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Files(Path.Combine(RepositoryFiles.Root, "spec"), SearchOption.TopDirectoryOnly),
        .. Files(Path.Combine(RepositoryFiles.Tests, "Cases"), SearchOption.AllDirectories).Where(path => Path.GetFileName(path) is "base.yaml" or "revision.yaml"),
        .. Files(RepositoryFiles.SharedSpecs, SearchOption.TopDirectoryOnly),
    ];

    public static SpecDocument? Read(string path)
    {
        var document = RepositoryFiles.Read(path);
        return document.Problems.Count == 0 && (document.Root as SpecMapping)?["openapi"] is SpecScalar ? document : null;
    }

    private static IEnumerable<string> Files(string folder, SearchOption depth) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*.*", depth)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".json" && (folder != RepositoryFiles.SharedSpecs || new FileInfo(path).Length < LargestBytes))
            .Order(StringComparer.Ordinal);
}
