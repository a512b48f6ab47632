using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TikiSpec.Peers.Tests;

/// <summary>What Kiota's tool, in the version of this project's manifest, makes of a document.</summary>
internal static partial class KiotaClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string Manifest = Repository.PathOf("tests", "TikiSpec.Peers.Tests");

    private static readonly Lazy<Task> Restored = new(static () => RunAsync("tool", "restore"));

    public static async Task<IReadOnlyList<string>> GenerateAsync(string path)
    {
        await Restored.Value;
        var folder = Directory.CreateTempSubdirectory("tikispec-kiota-").FullName;
        try
        {
            string[] client = ["-o", folder, "-c", "PeerClient", "-n", "Peer", "--exclude-backward-compatible", "--log-level", "Critical"];
            await RunAsync(["tool", "run", "kiota", "--", "generate", "-l", "CSharp", "-d", path, .. client]);
            return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The calls that its code makes: a class has the template of an address, a method for each request of it,
    /// and a class of the queries of each.</summary>
    public static IEnumerable<Call> CallsOf(IEnumerable<string> files) =>
        files.SelectMany(static text =>
            Request()
                .Matches(text)
                .Select(match => match.Groups[1].Value)
                .Select(method => Call.Of(method, PathOf(Template().Match(text).Groups[1].Value), QueryOf(text, method)))
        );

    /// <summary><c>{+baseurl}/products{?limit*,page*}</c>; what must be given stands as <c>?sku={sku}</c>.</summary>
    private static string PathOf(string template) =>
        Uri.UnescapeDataString(template.Replace("{+baseurl}", "", StringComparison.Ordinal).Split(["{?", "?"], StringSplitOptions.None)[0]);

    private static IEnumerable<string> QueryOf(string text, string method) =>
        Query()
            .Split(text)
            .Skip(1)
            .Chunk(2)
            .Where(part => part[0].Equals(method, StringComparison.OrdinalIgnoreCase))
            // What is written twice is written for an older C# as well.
            .SelectMany(static part => QueryName().Matches(part[1]).Select(static match => Uri.UnescapeDataString(match.Groups[1].Value)))
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex("""base\(requestAdapter, "([^"]*)", pathParameters\)""")]
    private static partial Regex Template();

    [GeneratedRegex("""new RequestInformation\(Method\.([A-Z]+), """)]
    private static partial Regex Request();

    // With a group, so that what is split by it stands between the parts.
    [GeneratedRegex("""public partial class \w+RequestBuilder(Get|Put|Post|Delete|Patch)QueryParameters""")]
    private static partial Regex Query();

    [GeneratedRegex("""\[QueryParameter\("([^"]*)"\)\]""")]
    private static partial Regex QueryName();

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Manifest,
                Environment = { ["KIOTA_TUTORIAL_ENABLED"] = "false", ["KIOTA_OFFLINE_ENABLED"] = "true" },
            }
        )!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' ends badly: {string.Concat(await output)}");
        }
    }
}
