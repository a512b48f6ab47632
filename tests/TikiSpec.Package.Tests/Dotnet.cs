using System.Diagnostics;

namespace TikiSpec.Package.Tests;

/// <summary>Runs programs and keeps what they print.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The SDK that this test run came from, so that a second one on the machine does not get in.</summary>
    private static readonly string Sdk = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static Task<ProgramResult> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        RunProgramAsync(Sdk, folder, environment, arguments);

    public static async Task<ProgramResult> RunProgramAsync(
        string program,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the build of this test project told its children must not reach the builds of the consumers.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        // Builds here leave no server behind that would keep the temporary folder open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // They live for seconds: what counting calls costs never pays.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new ProgramResult(process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}

/// <summary>How a program ended, and everything that it printed.</summary>
internal sealed record ProgramResult(int ExitCode, string Output)
{
    public ProgramResult MustSucceed()
    {
        Assert.True(
            ExitCode == 0,
            "It ended with " + ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture) + ":\n" + Output
        );
        return this;
    }
}
