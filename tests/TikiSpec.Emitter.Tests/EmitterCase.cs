using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests;

/// <summary>The small specs in the folder Cases, one for each feature.</summary>
internal static class EmitterCase
{
    public static IReadOnlyList<string> Names { get; } =
    [.. Directory.GetFiles(Folder, "*.yaml").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(RepositoryFiles.Project, "Cases");

    public static SpecText Spec(string name) => new("shop.v1", name + ".yaml", File.ReadAllText(Path.Combine(Folder, name + ".yaml")));

    public static ApiSurface Surface(string name) => Emitted.Read(Spec(name));

    public static IReadOnlyList<SourceFile> Files(string name) => Emitted.From(Spec(name));
}
