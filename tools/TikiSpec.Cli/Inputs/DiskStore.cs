namespace TikiSpec.Cli.Inputs;

/// <summary>Files on disk.</summary>
internal sealed class DiskStore : ISpecStore
{
    public (string Path, string Text)? Find(string from, string relative)
    {
        // A slash is a separator on every system; a backslash on one alone.
        var path = Path.IsPathRooted(relative) ? relative : RelativePath.Join(from[..(from.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1)], relative);
        return File.Exists(path) ? (path, BoundedText.ReadFile(path)) : null;
    }
}
