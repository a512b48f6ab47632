using System.Diagnostics;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests;

/// <summary>The tool in a process of its own, as it does not end by itself.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process) => _process = process;

    /// <summary>What it printed when it had started.</summary>
    public string Out { get; private set; } = "";

    public static async Task<EmulatorProcess> StartAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in (string[])[typeof(Tool).Assembly.Location, "emulator", "--port", "0", .. args])
        {
            start.ArgumentList.Add(arg);
        }

        var run = new EmulatorProcess(Process.Start(start)!);
        while (!run.Out.Contains("Ctrl+C", StringComparison.Ordinal))
        {
            var line = await run._process.StandardOutput.ReadLineAsync();
            run.Out +=
                (
                    line
                    ?? throw new InvalidOperationException(
                        $"It ended too early: {run.Out}{await run._process.StandardError.ReadToEndAsync()}"
                    )
                ) + "\n";
        }

        return run;
    }

    /// <summary>What it prints next.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync();

    /// <summary>What it complains of next.</summary>
    public Task<string?> ReadErrorLineAsync() => _process.StandardError.ReadLineAsync();

    /// <summary>The responses that it has given so far.</summary>
    public async Task<GivenResponse[]> RespondsAsync()
    {
        var address = Out.Split('\n').Single(static line => line.StartsWith("  calls as HAR", StringComparison.Ordinal)).Split(' ')[^1];
        using var http = new HttpClient();
        return [.. GivenResponse.OfArchive(await http.GetStringAsync(new Uri(address)))];
    }

    /// <summary>As Ctrl+C and service managers do; gives the exit code and the rest of what it says.</summary>
    public async Task<(int Code, string Out, string Error)> EndAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        var (rest, error) = (await _process.StandardOutput.ReadToEndAsync(), await _process.StandardError.ReadToEndAsync());
        await _process.WaitForExitAsync();
        return (_process.ExitCode, rest, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
