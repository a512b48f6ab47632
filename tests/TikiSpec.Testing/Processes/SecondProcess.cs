using System.Diagnostics;

namespace TikiSpec.Testing.Processes;

/// <summary>A process of TikiSpec.Testing.SecondProcess, which shares something with others: it is told what to do, and
/// says a line when it is done.</summary>
public sealed class SecondProcess : IDisposable
{
    private readonly Process _process;

    /// <param name="arguments">What it is for: see its Program.cs.</param>
    public SecondProcess(params string[] arguments)
    {
        const string name = "TikiSpec.Testing.SecondProcess";
        // As the tests were built: bin/Debug/net10.0.
        var built = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..];
        var dll = Repository.PathOf(["tests", name, .. built, name + ".dll"]);
        _process = Process.Start(
            new ProcessStartInfo("dotnet", [dll, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true }
        )!;
    }

    public async Task TellAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>What it says next.</summary>
    public async Task<string> HearAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The process has ended.");

    /// <summary>Tells it something and hears what comes of it.</summary>
    public async Task<string> AskAsync(string line)
    {
        await TellAsync(line);
        return await HearAsync();
    }

    /// <summary>Ends it in the middle of whatever it does.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
