using System.Text;
using TikiSpec.Cli.Inputs;

namespace TikiSpec.Cli.Output;

/// <summary>A file that is written: there whole, or as it was before. What is no plain file stays what it is.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string path, string text) => Write([(path, text)]);

    /// <summary>All files, or none: each is written beside its place first, and put there when all are.</summary>
    public static void Write(IReadOnlyList<(string Path, string Text)> files)
    {
        var targets = files.Select(static file => (Target: TargetOf(file.Path), file.Text)).ToList();
        var drafts = new List<(string Draft, string Target)>();
        try
        {
            foreach (var (target, text) in targets)
            {
                Write(target, text, drafts);
            }

            foreach (var (draft, target) in drafts)
            {
                File.Move(draft, target, overwrite: true);
            }
        }
        finally
        {
            drafts.ForEach(static draft => File.Delete(draft.Draft));
        }
    }

    /// <summary>Writes a draft, which is added to the others, or to what is no plain file.</summary>
    private static void Write(string target, string text, List<(string Draft, string Target)> drafts)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (IsPlain(target))
            {
                drafts.Add((DraftBeside(target), target));
                WriteDraft(drafts[^1].Draft, target, text);
            }
            else
            {
                using var stream = new StreamWriter(
                    target,
                    Utf8,
                    new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write }
                );
                stream.Write(text);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The last is how .NET tells of a file that may not become so long.
            throw new InputException(
                $"'{target}' cannot be written, and what was there is as it was: {failure.Message.ReplaceLineEndings(" ")}"
            );
        }
    }

    /// <summary>The file that is to be written, behind any links, which stay; refused where something else is there, or
    /// an input.</summary>
    public static string TargetOf(string path)
    {
        // What the system shows as files is opened by the name that it has there: behind it is no path.
        var target = IsOfTheSystem(Path.GetFullPath(path)) ? Path.GetFullPath(path) : RealPath.Of(path);
        if (Directory.Exists(target))
        {
            throw new InputException($"'{path}' is a folder. Give --output a file.");
        }

        if (RunFiles.InputAt(target) is { } input)
        {
            throw new InputException(
                $"'{path}' is an input of this run ('{input}') and would be overwritten. Choose another file; nothing was written."
            );
        }

        return File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly) && !IsOfTheSystem(target)
            ? throw new InputException($"'{path}' is read-only. Choose another file, or let it be written; nothing was written.")
            : target;
    }

    // A name of its own, whatever lies there: nothing of the user's is called so.
    private static string DraftBeside(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".tikispec-{Guid.NewGuid():N}.tmp");

    private static void WriteDraft(string draft, string target, string text)
    {
        using (var stream = new StreamWriter(draft, Utf8, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write }))
        {
            stream.Write(text);
        }

        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
        }
    }

    /// <summary>Neither a device nor a pipe: one of these is written to, and stays one.</summary>
    private static bool IsPlain(string target)
    {
        // A device that is not there is not made: a file of its name would stand where the device belongs.
        if (IsOfTheSystem(target))
        {
            return false;
        }

        if (!File.Exists(target))
        {
            return true;
        }

        using var present = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        return present.CanSeek;
    }

    private static bool IsOfTheSystem(string full) =>
        !OperatingSystem.IsWindows()
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal))
        // Files like any others, in memory.
        && !full.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
