using System.Text.Json;
using System.Text.RegularExpressions;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests;

/// <summary>What can be said of the image where no docker is: it starts what there is, with options that there are, and
/// other containers reach it by the name that the compose file gives it.</summary>
public sealed partial class DockerTests
{
    private static readonly string Dockerfile = Text("Dockerfile");

    [Theory]
    [InlineData("emulator", 200)]
    [InlineData("localhost", 200)]
    [InlineData("evil.example", 421)]
    public async Task Other_containers_call_it_by_the_name_of_the_service(string host, int status)
    {
        using var run = await EmulatorProcess.StartAsync(Options());
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address().Match(run.Out).Value + "/_emulator/about.json");
        request.Headers.Host = host;

        using var response = await http.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        await run.EndAsync();
    }

    [Fact]
    public void The_compose_file_leads_to_the_image_and_to_its_port()
    {
        var compose = Text("compose.yaml");
        var folder = Repository.PathOf("tools", "TikiSpec.Cli", "docker");

        var context = Path.GetFullPath(Path.Combine(folder, Value(compose, "context")));
        Assert.Equal(Repository.Root, context);
        Assert.True(File.Exists(Path.Combine(context, Value(compose, "dockerfile"))));
        Assert.Contains($"\"127.0.0.1:{Port}:{Port}\"", compose, StringComparison.Ordinal);
        Assert.Contains("services:\n  emulator:\n", compose.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_publishes_the_tool_and_starts_what_that_makes()
    {
        var project = Published().Match(Dockerfile).Groups[1].Value;

        Assert.Single(Directory.GetFiles(Repository.PathOf(project), "TikiSpec.Cli.csproj"));
        Assert.Equal("/app/TikiSpec.Cli.dll", EntryPoint()[1]);
        // The runtime that the tool is built for: this process runs on it.
        Assert.Equal(
            Enumerable.Repeat($"{Environment.Version.Major}.{Environment.Version.Minor}", 2),
            Images().Matches(Dockerfile).Select(static image => image.Groups[1].Value)
        );
    }

    [Theory]
    [InlineData("**/bin")]
    [InlineData("**/obj")]
    public void What_was_built_here_stays_here(string pattern) =>
        Assert.Contains(pattern, Text("Dockerfile.dockerignore").Split('\n', StringSplitOptions.TrimEntries));

    private static string Port => Regex.Match(Dockerfile, @"^EXPOSE (\d+)", RegexOptions.Multiline).Groups[1].Value;

    private static string Text(string file) => File.ReadAllText(Repository.PathOf("tools", "TikiSpec.Cli", "docker", file));

    private static string Value(string yaml, string key) => Regex.Match(yaml, $@"^\s+{key}: (\S+)", RegexOptions.Multiline).Groups[1].Value;

    private static string[] EntryPoint() =>
        JsonSerializer.Deserialize<string[]>(Regex.Match(Dockerfile, "^ENTRYPOINT (.*)$", RegexOptions.Multiline).Groups[1].Value)!;

    /// <summary>Those behind "emulator"; the interface is this machine's own.</summary>
    private static string[] Options() =>
        [
            .. EntryPoint()
                .SkipWhile(static word => word != "emulator")
                .Skip(1)
                .Select(static word => word == "0.0.0.0" ? "127.0.0.1" : word),
        ];

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();

    [GeneratedRegex("dotnet publish ([^ ]+)")]
    private static partial Regex Published();

    [GeneratedRegex("^FROM [^: ]+:([0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex Images();
}
