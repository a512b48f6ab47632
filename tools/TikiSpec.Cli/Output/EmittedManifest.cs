using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TikiSpec.Cli.Inputs;

namespace TikiSpec.Cli.Output;

/// <summary>Which files of a folder were emitted, and what was in them: what alone may be removed later. Lies in the
/// folder, and belongs under version control with it.</summary>
internal sealed class EmittedManifest
{
    public const string FileName = "tikispec.files.txt";

    private const string Head =
        "# Written by 'tikispec emit': the files that it made here, and may remove when they are no longer made. SHA-256, "
        + "two blanks, name.";

    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>Names below the folder, with slashes.</summary>
    public IReadOnlyCollection<string> Names => _hashes.Keys;

    /// <exception cref="InputException">A file of that name is none of ours.</exception>
    /// <summary>Lines that are no entry count as none: the folder is its users', and nothing is done to a file that no
    /// good entry names.</summary>
    public static EmittedManifest Read(string folder)
    {
        var manifest = new EmittedManifest();
        var path = Path.Combine(folder, FileName);
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (lines.Length > 0 && lines[0] != Head)
        {
            throw new InputException(
                $"'{path}' is no list of emitted files and would be overwritten. Move it, or choose another folder; nothing was written."
            );
        }

        foreach (var line in lines)
        {
            if (line.Split("  ", 2) is [{ Length: 64 } hash, var name] && IsEmittedName(name))
            {
                manifest._hashes[name] = hash;
            }
        }

        return manifest;
    }

    public void Add(string name, string text) => _hashes[name] = HashOf(text);

    /// <summary>A copy that does not name some files.</summary>
    public EmittedManifest Without(IReadOnlyCollection<string> names)
    {
        var rest = new EmittedManifest();
        foreach (var (name, hash) in _hashes.Where(entry => !names.Contains(entry.Key)))
        {
            rest._hashes[name] = hash;
        }

        return rest;
    }

    /// <summary>Whether a text is what was written under a name; a checkout may have changed its line ends.</summary>
    public bool IsUntouched(string name, string text) =>
        _hashes.TryGetValue(name, out var hash) && hash == HashOf(text.ReplaceLineEndings("\n"));

    public string Text => Head + "\n" + string.Concat(_hashes.Select(static entry => $"{entry.Value}  {entry.Key}\n"));

    /// <summary>A generated file below the folder: no way leads from such a name out of it.</summary>
    private static bool IsEmittedName(string name) =>
        name.EndsWith(".g.cs", StringComparison.Ordinal)
        && !name.Contains('\\', StringComparison.Ordinal)
        && !Path.IsPathRooted(name)
        && name.Split('/').All(static step => step is not ("" or "." or ".."));

    private static string HashOf(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLower(CultureInfo.InvariantCulture);
}
