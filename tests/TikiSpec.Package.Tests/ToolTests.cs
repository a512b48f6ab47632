using TikiSpec.Testing;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Package.Tests;

/// <summary>The command-line tool, installed from its package.</summary>
public class ToolTests(PackedFeed feed)
{
    [Fact]
    public async Task The_installed_tool_writes_byte_for_byte_what_the_generator_adds_to_a_build()
    {
        var output = Path.Combine(feed.Scratch, "emitted");
        var tool = await InstallAsync();

        (
            await Dotnet.RunProgramAsync(
                tool,
                feed.Scratch,
                feed.Environment,
                "emit",
                Repository.PathOf("spec", "tiki.v2.yaml"),
                Repository.PathOf("spec", "tiki.v2.1.yaml"),
                "--output",
                output,
                "--namespace",
                "Shop",
                "--client",
                "TikiClient"
            )
        ).MustSucceed();

        Assert.Equal(Generated(), Written(output));
    }

    private async Task<string> InstallAsync()
    {
        var folder = Path.Combine(feed.Scratch, "tools");
        (
            await Dotnet.RunAsync(
                feed.Scratch,
                feed.Environment,
                "tool",
                "install",
                "TikiSpec.Cli",
                "--version",
                feed.Version,
                "--tool-path",
                folder,
                "--add-source",
                feed.Feed,
                "--ignore-failed-sources"
            )
        ).MustSucceed();
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "tikispec.exe" : "tikispec");
    }

    private static IEnumerable<KeyValuePair<string, string>> Generated()
    {
        string[] names = ["tiki.v2", "tiki.v2.1"];
        var run = GeneratorRun.Of(
            "namespace Shop; [ApiClient(TikiApi.V2, TikiApi.V2_1)] public sealed partial class TikiClient;",
            [.. names.Select(name => SpecFileText.Packaged(name + ".yaml", Repository.Spec(name)))]
        );
        return run.Files.OrderBy(file => file.Key, StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Written(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText)
            .OrderBy(file => file.Key, StringComparer.Ordinal);
}
