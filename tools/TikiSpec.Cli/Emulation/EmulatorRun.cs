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
        ChangedFiles files,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        // The command line listens for Ctrl+C only once it has its task back.
        await Task.Yield();
        var isKept = options.StateFile is { } kept && File.Exists(kept);
        await using var emulator = await StartAsync(options, cancellationToken);
        if (isKept && data is not null)
        {
            console.Error.WriteLine($"tikispec: {options.StateFile} has the state, so that --data is not looked at.");
        }
        else
        {
            Load(emulator, data);
        }

        StartText.Write(emulator, options, console.Output, console.Error);
        await files.FollowAsync(emulator, console, cancellationToken);
        console.Output.WriteLine($"Ended after {emulator.Calls.Total} calls.");
        return ExitCode.Clean;
    }

    private static async Task<TikiEmulator> StartAsync(TikiEmulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await TikiEmulator.StartAsync(options, cancellationToken);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidDataException or IOException or UnauthorizedAccessException)
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
