using System.ComponentModel;
using System.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>A file of a commit, read by the git executable: <c>origin/main:spec/shop.yaml</c>.</summary>
internal sealed record GitObject(string Reference, string Path)
{
    /// <summary>Null where the name has no such form. A path from the root of the repository, or from here with
    /// <c>./</c>, as git has it.</summary>
    public static GitObject? Parse(string name)
    {
        // A drive's letter is no commit, an option's dash begins no reference.
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && colon < name.Length - 1 && name[0] != '-' && !name.Contains("://", StringComparison.Ordinal)
            ? new GitObject(name[..colon], name[(colon + 1)..])
            : null;
    }

    /// <summary>As a name: <c>main:spec/shop.yaml</c>.</summary>
    public string Name => Reference + ":" + Path;

    /// <summary>The same file by its path from the root of the tree; git takes one from the current folder as well,
    /// which begins with a dot.</summary>
    public GitObject FromRoot()
    {
        if (
            !(Path.StartsWith("./", StringComparison.Ordinal) || Path.StartsWith("../", StringComparison.Ordinal))
            || Run(["rev-parse", "--show-prefix"], out _) is not { } prefix
        )
        {
            return this;
        }

        return this with
        {
            Path = SpecPath.Join(prefix.TrimEnd('\n'), Path),
        };
    }

    public string Read() =>
        Run(["cat-file", "blob", Name], out var error) ?? throw new InputException($"git cannot read '{Name}': {error}");

    private string? Run(string[] arguments, out string error)
    {
        try
        {
            using var git = Process.Start(
                new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            var complaints = git.StandardError.ReadToEndAsync();
            var text = BoundedText.Read(git.StandardOutput.BaseStream, $"'{Name}'");
            git.WaitForExit();
            error = complaints.GetAwaiter().GetResult().Trim().ReplaceLineEndings(" ");
            return git.ExitCode == 0 ? text : null;
        }
        catch (Win32Exception missing)
        {
            throw new InputException($"'{Name}' names a file of a commit, and git cannot be run: {missing.Message}");
        }
    }
}
