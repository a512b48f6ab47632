using TikiSpec.Testing;

namespace TikiSpec.Docs.Tests;

/// <summary>Every Markdown page of the repository.</summary>
internal static class DocumentationPages
{
    private static readonly string[] Skipped =
    [
        "bin",
        "obj",
        "node_modules",
        ".git",
        "artifacts",
        "TestResults",
        "BenchmarkDotNet.Artifacts",
        // Pages in the manner of other makers, which the tests of their reader read.
        "Others",
    ];

    public static IReadOnlyList<MarkdownPage> All { get; } =
    [.. Find(Repository.Root).Order(StringComparer.Ordinal).Select(path => MarkdownPage.Read(Repository.Root, path))];

    private static IEnumerable<string> Find(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.md")
            .Concat(
                Directory.EnumerateDirectories(folder).Where(static child => !Skipped.Contains(Path.GetFileName(child))).SelectMany(Find)
            );
}
