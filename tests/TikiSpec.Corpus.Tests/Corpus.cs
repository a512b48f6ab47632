using System.Runtime.CompilerServices;

namespace TikiSpec.Corpus.Tests;

/// <summary>The folder that TIKISPEC_CORPUS names: <c>specs</c> with OpenAPI documents of others, <c>drift-cases</c>
/// with pairs from their test suites.</summary>
internal static class Corpus
{
    /// <summary>The pairs and what other tools say of them.</summary>
    public static string Cases { get; } = Folder("drift-cases");

    /// <summary>Full paths of the documents, in ordinal order.</summary>
    public static IReadOnlyList<string> Documents { get; } = [.. DocumentsAtHand.In(Folder("specs"))];

    /// <summary>These, and those of <c>specs-more</c> where the folder has it: whatever form they have.</summary>
    public static IReadOnlyList<string> EveryDocument { get; } =
    [
        .. Documents
            .Concat(Directory.Exists(Beside("specs-more")) ? Directory.EnumerateFiles(Beside("specs-more")) : [])
            .Where(static path =>
                Path.GetExtension(path) is ".json" or ".yaml" && File.ReadAllText(path).Contains("openapi", StringComparison.Ordinal)
            )
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    // Before the first test asks for its data.
    [ModuleInitializer]
    internal static void HoldTheClaimsForTheseDocuments() => DocumentsAtHand.Use(Documents, EveryDocument);

    private static string Beside(string name) => Path.Combine(Path.GetDirectoryName(Folder("specs"))!, name);

    private static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("TIKISPEC_CORPUS");
        if (string.IsNullOrEmpty(root))
        {
            throw new InvalidOperationException(
                "Set TIKISPEC_CORPUS to the folder that holds 'specs' and 'drift-cases'. These tests are about the documents in it."
            );
        }

        var folder = Path.GetFullPath(Path.Combine(root, name));
        return Directory.Exists(folder)
            ? folder
            : throw new DirectoryNotFoundException($"TIKISPEC_CORPUS names '{root}', which has no folder '{name}'.");
    }
}
