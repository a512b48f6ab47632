using System.CommandLine;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Output;
using TikiSpec.Emulator;

namespace TikiSpec.Cli.Emulation;

/// <summary>An emulator from its start to Ctrl+C.</summary>
internal static class EmulatorRun
{
    public static async Task<int> RunAsync(
        TikiEmulatorOptions options,
        (string Path, string Text)? data,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        // The command line listens for Ctrl+C only once it has its task back.
        await Task.Yield();
        await using var emulator = await StartAsync(options, cancellationToken);
        Load(emulator, data);
        StartText.Write(emulator, options, console.Output, console.Error);
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(end.SetResult);
        await end.Task;
        console.Output.WriteLine($"Ended after {emulator.Calls.Total} calls.");
        return ExitCode.Clean;
    }

    private static async Task<TikiEmulator> StartAsync(TikiEmulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await TikiEmulator.StartAsync(options, cancellationToken);
        }
        catch (ArgumentException problem)
        {
            throw new InputException(problem.Message);
        }
    }

    private static void Load(TikiEmulator emulator, (string Path, string Text)? data)
    {
        try
        {
            if (data is { } file)
            {
                emulator.State.Load(file.Text);
            }
        }
        catch (ArgumentException problem)
        {
            throw new InputException($"{data?.Path}: {problem.Message}");
        }
    }
}
