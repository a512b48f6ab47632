using System.Text.RegularExpressions;

namespace TikiSpec.Testing;

/// <summary>
/// The documents for which a claim about every document is held: those of the clone, unless a project of tests hands in
/// others before its first test runs. Only TikiSpec.Corpus.Tests does, so that nothing else reads outside the clone.
/// </summary>
public static partial class DocumentsAtHand
{
    private static readonly string[] Folders = ["spec", "tests/TikiSpec.Drift.Tests/Cases", "tests/TikiSpec.Emitter.Tests/Cases"];

    /// <summary>Full paths, in ordinal order within a folder.</summary>
    public static IReadOnlyList<string> Paths { get; private set; } =
    [.. Folders.SelectMany(static folder => In(Repository.PathOf(folder)))];

    /// <summary>Those, and what only claims are held for that take little time for each document.</summary>
    public static IReadOnlyList<string> Everything { get; private set; } = Paths;

    /// <summary>Holds the claims for these documents instead.</summary>
    public static void Use(IReadOnlyList<string> paths, IReadOnlyList<string> everything) => (Paths, Everything) = (paths, everything);

    /// <summary>The OpenAPI documents in a folder and all below it: by what stands in them, since other files lie there
    /// as well.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(static path => Path.GetExtension(path) is ".yaml" or ".json" && VersionKey().IsMatch(File.ReadAllText(path)))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("""^\s*"?openapi"?\s*:\s*["']?\d""", RegexOptions.Multiline)]
    private static partial Regex VersionKey();
}
