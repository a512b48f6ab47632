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
        var folder = Path.Combine(Snapshots, name);
        var files = EmitterCase.Files(name).Where(file => IsUnderTest(name, Path.GetFileName(file.HintName)));

        var paths = files.ToDictionary(static file => file, file => Path.Combine(folder, Flat(file.HintName)));
        foreach (var (file, path) in paths)
        {
            Snapshot.Verify(Parts(file).Unit.Replace(Version, "\"VERSION\"", StringComparison.Ordinal), path);
        }

        Snapshot.VerifyNoOthers(folder, paths.Values);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_emitted_file_stands_in_the_approved_frame(string name) =>
        Assert.All(
            EmitterCase.Files(name),
            static file => Snapshot.Verify(Parts(file).Frame, Path.Combine(Snapshots, "Frame.verified.cs"))
        );

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
            "stock" => file is "NewShirt.g.cs" or "Size.g.cs" or "Present.g.cs",
            "unions" => file is "Pet.g.cs" or "OwnerStop.g.cs" or "UnionAttribute.g.cs",
            "values" => file is "Row.g.cs",
            "webhooks" => file is "ShopWebhooks.g.cs",
            "calls" => isOperation,
            "operations" => isFrame || isOperation,
            "responses" => !isFrame && !file.EndsWith("Options.g.cs", StringComparison.Ordinal) && file != "Problem.g.cs",
            _ => !isFrame,
        };
    }

    /// <summary>What all files begin with, under any namespace; and what the unit has made of one, its pragmas among
    /// it.</summary>
    private static (string Frame, string Unit) Parts(SourceFile file)
    {
        var line = $"namespace {Path.GetDirectoryName(file.HintName)!.Replace('/', '.')};\n\n";
        Assert.Contains(line, file.Text, StringComparison.Ordinal);
        var start = file.Text.IndexOf(line, StringComparison.Ordinal);
        var lines = file.Text[..start].Split('\n').ToLookup(static one => one.StartsWith("#pragma ", StringComparison.Ordinal));
        return (
            string.Join('\n', lines[false]) + "namespace NAMESPACE;\n\n",
            string.Concat(lines[true].Select(static pragma => pragma + "\n")) + file.Text[(start + line.Length)..]
        );
    }

    private static string Snapshots => Path.Combine(RepositoryFiles.Project, "Snapshots");

    private static string Version => $"\"{typeof(Emit).Assembly.GetName().Version!.ToString(3)}\"";

    private static string Flat(string hintName) => hintName.Replace('/', '.').Replace(".g.cs", ".verified.cs", StringComparison.Ordinal);
}
