using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Testing.Snapshots;

namespace TikiSpec.Emitter.Tests;

/// <summary>What is emitted for small specs, one for each feature, as it was approved.</summary>
public sealed class SnapshotTests
{
    public static TheoryData<string> Cases => [.. EmitterCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_emitted_files_are_the_approved_ones(string name)
    {
        var folder = Path.Combine(RepositoryFiles.Project, "Snapshots", name);
        var files = EmitterCase.Files(name).Where(file => IsUnderTest(name, Path.GetFileName(file.HintName)));

        var paths = files.ToDictionary(static file => file, file => Path.Combine(folder, Flat(file.HintName)));
        foreach (var (file, path) in paths)
        {
            Snapshot.Verify(file.Text.Replace(Version, "\"VERSION\"", StringComparison.Ordinal), path);
        }

        Snapshot.VerifyNoOthers(folder, paths.Values);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_emitted_files_compile_without_a_warning(string name)
    {
        var compilation = StrictCompiler.Compile(EmitterCase.Files(name), EmittedAssembly.ClientClass);

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(compilation)));
    }

    /// <summary>A case shows what it is about: types, or operations; the client and the root of a spec, which are the
    /// same in all, stand in one.</summary>
    private static bool IsUnderTest(string name, string file)
    {
        var isFrame = file is "ShopClient.g.cs" or "ShopEndpoints.g.cs";
        var isOperation =
            !isFrame
            && (file.EndsWith("Endpoints.g.cs", StringComparison.Ordinal) || file.EndsWith("Options.g.cs", StringComparison.Ordinal));
        return name switch
        {
            "record" or "request" or "enums" => !isFrame && !isOperation,
            "calls" => isOperation,
            "operations" => isFrame || isOperation,
            _ => !isFrame,
        };
    }

    private static string Version => $"\"{typeof(Emit).Assembly.GetName().Version!.ToString(3)}\"";

    private static string Flat(string hintName) => hintName.Replace('/', '.').Replace(".g.cs", ".verified.cs", StringComparison.Ordinal);
}
