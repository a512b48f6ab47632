using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace TikiSpec.Cli.Inputs;

/// <summary>A file of a commit, read by the git executable: <c>origin/main:spec/shop.yaml</c>.</summary>
internal sealed record GitObject(string Reference, string Path)
{
    /// <summary>Null where the name has no such form. A path from the root of the repository, or from here with <c>./</c>, as git has it.</summary>
    public static GitObject? Parse(string name)
    {
        // A drive's letter is no commit, an option's dash begins no reference.
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && colon < name.Length - 1 && name[0] != '-' && !name.Contains("://", StringComparison.Ordinal)
            ? new GitObject(name[..colon], name[(colon + 1)..])
            : null;
    }

    public string Read() => Run(out var error) ?? throw new InputException($"git cannot read '{Reference}:{Path}': {error}");

    public string? TryRead() => Run(out _);

    private string? Run(out string error)
    {
        var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])["cat-file", "blob", Reference + ":" + Path])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var git = Process.Start(start)!;
            var complaints = git.StandardError.ReadToEndAsync();
            var text = BoundedText.Read(git.StandardOutput, $"'{Reference}:{Path}'");
            git.WaitForExit();
            error = complaints.GetAwaiter().GetResult().Trim().ReplaceLineEndings(" ");
            return git.ExitCode == 0 ? text : null;
        }
        catch (Win32Exception missing)
        {
            throw new InputException($"'{Reference}:{Path}' names a file of a commit, and git cannot be run: {missing.Message}");
        }
    }
}
