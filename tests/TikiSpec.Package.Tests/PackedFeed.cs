using System.IO.Compression;
using TikiSpec.Package.Tests;
using TikiSpec.Testing;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace TikiSpec.Package.Tests;

/// <summary>The packages, made from the sources as they are, in a temporary folder; and the projects of users, built
/// with them. Made once for all tests.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tikispec-packages-").FullName;

    /// <summary>The packages' version, of this run alone: a machine that has our packages already has none of
    /// these.</summary>
    public string Version { get; } = "0.1.0-test" + Guid.NewGuid().ToString("N");

    /// <summary>The folder that the packages lie in.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>A folder of this run for whatever is unpacked or installed.</summary>
    public string Scratch => Path.Combine(_folder, "scratch");

    /// <summary>What the build of the consumers printed.</summary>
    internal string Built { get; private set; } = "";

    private string Consumers => Path.Combine(_folder, "consumers");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Scratch);
        CopyConsumers();
        (
            await Dotnet.RunAsync(
                Repository.PathOf("tests", "TikiSpec.Package.Tests", "Packing"),
                new Dictionary<string, string>(),
                "msbuild",
                "Packables.proj",
                "-nologo",
                "-v:quiet",
                "-m",
                "-p:Configuration=Release",
                "-p:_IsPacking=true",
                "-p:PackageVersion=" + Version,
                "-p:PackageOutputPath=" + Feed,
                "-p:ArtifactsPath=" + Path.Combine(_folder, "artifacts")
            )
        ).MustSucceed();
        Built = (await BuildAsync("Good.proj")).MustSucceed().Output;
    }

    /// <summary>Builds all projects of a list in Consumers, or one of them.</summary>
    internal Task<ProgramResult> BuildAsync(string list, params string[] switches) =>
        Dotnet.RunAsync(
            Consumers,
            Environment,
            [
                "msbuild",
                list,
                "-nologo",
                "-v:minimal",
                "-m",
                "-p:TikiSpecFeed=" + Feed,
                "-p:TikiSpecVersion=" + Version,
                "-p:MachinePackages=" + MachinePackages,
                .. switches,
            ]
        );

    /// <summary>The files at whose change `dotnet watch` would build a consumer again.</summary>
    internal Task<ProgramResult> WatchedAsync(string consumer) =>
        Dotnet.RunAsync(Path.Combine(Consumers, consumer), AsVariables, "watch", "--list", "--non-interactive");

    /// <summary>Runs a project that was built.</summary>
    internal Task<ProgramResult> RunAsync(string consumer) =>
        Dotnet.RunProgramAsync(
            Directory.EnumerateFiles(Path.Combine(Consumers, consumer, "bin"), Executable(consumer), SearchOption.AllDirectories).Single(),
            _folder,
            Environment
        );

    /// <summary>Runs <c>dotnet format</c> on projects that were built.</summary>
    internal Task<ProgramResult> FormatAsync(string solution, params string[] arguments) =>
        Dotnet.RunAsync(Consumers, AsVariables, ["format", arguments[0], solution, "--no-restore", .. arguments.Skip(1)]);

    internal string ReadConsumer(string consumer, string file) => File.ReadAllText(Path.Combine(Consumers, consumer, file));

    internal void WriteConsumer(string consumer, string file, string text) =>
        File.WriteAllText(Path.Combine(Consumers, consumer, file), text);

    /// <summary>Opens a package of the feed.</summary>
    internal ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.nupkg"));

    /// <summary>Our packages are unpacked into a folder of this run, which is deleted with it.</summary>
    internal IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "cache") };

    /// <summary>What the builds are given as properties, for programs that take no switches of MSBuild.</summary>
    private Dictionary<string, string> AsVariables =>
        new(Environment)
        {
            ["TikiSpecFeed"] = Feed,
            ["TikiSpecVersion"] = Version,
            ["MachinePackages"] = MachinePackages,
        };

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    private static string MachinePackages =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    private void CopyConsumers()
    {
        var source = Repository.PathOf("tests", "TikiSpec.Package.Tests", "Consumers");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Consumers, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var changed = Repository
            .Spec("tiki.v2.1")
            .Replace("operationId: Products_List\n", "operationId: Products_Enumerate\n", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(Consumers, "OwnSpec", "tiki.v2.1.yaml"), changed);
        File.WriteAllText(Path.Combine(Consumers, "OwnSpecLate", "tiki.v2.1.yaml"), changed);
    }
}
