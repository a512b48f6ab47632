using System.CommandLine;
using TikiSpec.Cli.Inputs;
using TikiSpec.Emulator;
using TikiSpec.Emulator.Specs;

namespace TikiSpec.Cli.Emulation;

/// <summary>Follows the documents that are served: when a file changes, it is read again. A file that is broken for the
/// moment is told, and what was served goes on.</summary>
/// <param name="files">The documents.</param>
/// <param name="overlays">What lies over them.</param>
/// <param name="allowsOutside">The documents may refer to files wherever they lie.</param>
internal sealed class ChangedFiles(FileInfo[] files, string[]? overlays, bool allowsOutside)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private string[] _referred = [];
    private (DateTime, long)[] _seen = [];

    /// <summary>The documents as they are now; null means Tiki's own.</summary>
    public IReadOnlyList<EmulatorSpec>? Read()
    {
        // Looked at before it is read: what changes in between is read once more.
        _seen = Look();
        var specs = EmulatorFiles.ReadSpecs(files, overlays, allowsOutside);
        _referred =
        [
            .. (specs ?? [])
                .Zip(files, static (spec, file) => spec.Files.Keys.Select(path => Path.Combine(file.DirectoryName ?? "", path)))
                .SelectMany(static paths => paths),
        ];
        _seen = [.. _seen.Take(files.Length + (overlays?.Length ?? 0)), .. Look(_referred)];
        return specs;
    }

    /// <summary>Until Ctrl+C.</summary>
    public async Task FollowAsync(TikiEmulator emulator, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(files.Length == 0 ? Timeout.InfiniteTimeSpan : Pause, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!cancellationToken.IsCancellationRequested && !Look().SequenceEqual(_seen))
            {
                Reload(emulator, console);
            }
        }
    }

    private void Reload(TikiEmulator emulator, InvocationConfiguration console)
    {
        try
        {
            emulator.Reload(Read() ?? []);
            console.Output.WriteLine($"Read again: {string.Join(", ", files.Select(static file => file.Name))}");
            console.Output.Flush();
        }
        catch (Exception problem) when (problem is ArgumentException or InputException or IOException)
        {
            console.Error.WriteLine($"tikispec: {problem.Message} What was served before goes on.");
        }
    }

    private (DateTime, long)[] Look() => Look([.. files.Select(static file => file.ToString()), .. overlays ?? [], .. _referred]);

    private static (DateTime, long)[] Look(IReadOnlyList<string> paths) =>
        [
            .. paths
                .Select(static path => new FileInfo(path))
                .Select(static file => file.Exists ? (file.LastWriteTimeUtc, file.Length) : default),
        ];
}
