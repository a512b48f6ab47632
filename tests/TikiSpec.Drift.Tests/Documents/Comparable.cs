using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Documents;

/// <summary>The documents at hand that are compared in the tests: those that can be read, ours of any size.</summary>
internal static class Comparable
{
    // A larger one that is not of the repository would take the time of all the rest.
    private const long LargestBytes = 100_000;

    public static IReadOnlyList<string> Paths { get; } =
    [
        .. DocumentsAtHand.Paths.Where(static path =>
            path.StartsWith(Repository.Root, StringComparison.Ordinal) || new FileInfo(path).Length < LargestBytes
        ),
    ];

    /// <summary>Those of any size.</summary>
    public static IReadOnlyList<string> Everything => DocumentsAtHand.Everything;

    /// <summary>Null where it cannot be read.</summary>
    public static SpecDocument? Read(string path)
    {
        var document = RepositoryFiles.Read(path);
        return document.Problems.Count == 0 && (document.Root as SpecMapping)?["openapi"] is SpecScalar ? document : null;
    }
}
