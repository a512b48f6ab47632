using TikiSpec.Testing;
using TikiSpec.Testing.Assemblies;

namespace TikiSpec.Architecture.Tests;

/// <summary>Namespaces are layers: what one uses never uses it back, not even by way of others.</summary>
public class NamespaceTests
{
    // A project that holds it once holds it from then on; the others have still to be put in order.
    private static readonly string[] Layered =
    [
        "TikiSpec",
        "TikiSpec.Analyzers",
        "TikiSpec.Benchmarks",
        "TikiSpec.Cli",
        "TikiSpec.Client",
        "TikiSpec.CodeFixes",
        "TikiSpec.Drift",
        "TikiSpec.Emitter",
        "TikiSpec.Emulator",
        "TikiSpec.Evidence",
        "TikiSpec.Generator",
        "TikiSpec.Lint",
        "TikiSpec.Model",
        "TikiSpec.OpenApi",
        "TikiSpec.Quickstart",
    ];

    public static TheoryData<string> Projects => [.. Layered];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_namespaces_of_a_project_are_a_circle(string name)
    {
        var circles = NamespaceGraph.Read(BuiltAssemblies.PathOf(name), name, ContractTypes.LayersOf(name)).Circles;

        Assert.True(circles.Count == 0, string.Join("\n", circles));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_namespace_of_a_file_is_its_folder(string name)
    {
        var root = new[] { "generator", "src", "tools" }.Select(folder => Repository.PathOf(folder, name)).Single(Directory.Exists);
        var strangers = Directory
            .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (File: Path.GetRelativePath(root, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Where(static source =>
                !source.File.StartsWith("obj/", StringComparison.Ordinal) && !source.File.StartsWith("bin/", StringComparison.Ordinal)
            )
            // A program of top-level statements has none.
            .Where(static source => source.Text.Contains("namespace ", StringComparison.Ordinal))
            .Where(source => !source.Text.Contains($"namespace {NamespaceOf(name, source.File)};", StringComparison.Ordinal))
            .Where(source => !ContractTypes.AreIn(name, source.Text))
            .Select(static source => source.File);

        Assert.Empty(strangers);
    }

    [Fact]
    public void A_circle_would_be_found()
    {
        var circle = Assert.Single(
            NamespaceGraph.Read(typeof(NamespaceTests).Assembly.Location, typeof(Circle.Here.Caller).Namespace![..^".Here".Length]).Circles
        );

        Assert.Contains("Caller uses Called", circle, StringComparison.Ordinal);
        Assert.Contains("Called uses Caller", circle, StringComparison.Ordinal);
    }

    private static string NamespaceOf(string project, string file) => string.Join('.', file.Split('/')[..^1].Prepend(project));
}
