using System.CommandLine;
using TikiSpec.Cli.Inputs;
using TikiSpec.Emulator;

namespace TikiSpec.Cli.Emulation;

/// <summary>Follows the documents that are served: when a file changes, it is read again. A file that is broken for the
/// moment is told, and what was served goes on.</summary>
internal sealed class ChangedFiles(FileInfo[] files, string[]? overlays)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private (DateTime, long)[] _seen = Look(files, overlays);

    /// <summary>Until Ctrl+C.</summary>
    public async Task FollowAsync(TikiEmulator emulator, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(files.Length == 0 ? Timeout.InfiniteTimeSpan : Pause, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var now = Look(files, overlays);
            if (!cancellationToken.IsCancellationRequested && !now.SequenceEqual(_seen))
            {
                _seen = now;
                Reload(emulator, console);
            }
        }
    }

    private void Reload(TikiEmulator emulator, InvocationConfiguration console)
    {
        try
        {
            emulator.Reload(EmulatorFiles.ReadSpecs(files, overlays) ?? []);
            console.Output.WriteLine($"Read again: {string.Join(", ", files.Select(static file => file.Name))}");
            console.Output.Flush();
        }
        catch (Exception problem) when (problem is ArgumentException or InputException or IOException)
        {
            console.Error.WriteLine($"tikispec: {problem.Message} What was served before goes on.");
        }
    }

    private static (DateTime, long)[] Look(FileInfo[] files, string[]? overlays) =>
        [
            .. files
                .Concat((overlays ?? []).Select(static path => new FileInfo(path)))
                .Select(static file =>
                {
                    file.Refresh();
                    return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
                }),
        ];
}
