namespace TikiSpec.Cli.Inputs;

/// <summary>Files on disk.</summary>
internal sealed class DiskStore : ISpecStore
{
    public (string Path, string Text)? Find(string from, string relative)
    {
        var path = Path.Combine(Path.GetDirectoryName(from) ?? "", relative);
        return File.Exists(path) ? (path, BoundedText.ReadFile(path)) : null;
    }
}
