using Spectre.Console;
using TikiSpec.Emulator;
using TikiSpec.Quickstart.Arguments;

namespace TikiSpec.Quickstart.Stories;

/// <summary>One run of the program, from the command line to the exit code.</summary>
internal static class QuickstartRun
{
    private const int Failed = 1;
    private const int BadUsage = 2;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        IAnsiConsole console,
        TextWriter errors,
        Func<string, string?> environment,
        Func<CancellationToken, Task<TikiEmulator>> startEmulator,
        CancellationToken cancellationToken
    )
    {
#pragma warning disable CA1031 // The last place: whatever went wrong, a person reads one sentence and a script a code.
        try
        {
            var arguments = ArgumentReader.Read(args);
            await (
                arguments switch
                {
                    { WantsHelp: true } => ShowHelp(console),
                    { IsLive: true } => LiveStory.TellAsync(console, LiveCredential.Read(environment), cancellationToken),
                    _ => LocalStory.TellAsync(console, arguments, startEmulator, cancellationToken),
                }
            );
            return 0;
        }
        catch (BadArgumentException problem)
        {
            await errors.WriteLineAsync(problem.Message);
            await errors.WriteLineAsync($"Try '{QuickstartArguments.Command} --help'.");
            return BadUsage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await errors.WriteLineAsync("Stopped.");
            return Failed;
        }
        catch (Exception problem)
        {
            await errors.WriteLineAsync($"It did not work: {problem.Message}");
            return Failed;
        }
#pragma warning restore CA1031
    }

    private static Task ShowHelp(IAnsiConsole console)
    {
        console.WriteLine(QuickstartArguments.Usage);
        return Task.CompletedTask;
    }
}
