using TikiSpec.Testing;

namespace TikiSpec.Architecture.Tests;

/// <summary>A file that has grown too long holds more than one idea.</summary>
public class SizeTests
{
    private const int Ceiling = 300;

    [Fact]
    public void No_source_file_has_more_than_300_lines()
    {
        var tooLong = SourceFiles().Select(path => (path, File.ReadLines(path).Count()))
            .Where(file => file.Item2 > Ceiling)
            .OrderByDescending(file => file.Item2)
            .Select(file => FormattableString.Invariant($"{Path.GetRelativePath(Repository.Root, file.path)}: {file.Item2} lines"));

        Assert.Empty(tooLong);
    }

    [Fact]
    public void There_are_source_files_to_look_at() => Assert.True(SourceFiles().Count() > 100);

    private static IEnumerable<string> SourceFiles() => new[] { "generator", "src", "tools", "tests" }
        .Select(folder => Repository.PathOf(folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .Where(path => !path.EndsWith(".verified.cs", StringComparison.Ordinal));
}
