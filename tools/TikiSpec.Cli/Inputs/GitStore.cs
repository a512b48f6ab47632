namespace TikiSpec.Cli.Inputs;

/// <summary>Files of the commit that a document was read from.</summary>
internal sealed class GitStore(GitObject document) : ISpecStore
{
    public (string Path, string Text)? Find(string from, string relative)
    {
        var folder = from.Contains('/', StringComparison.Ordinal) ? from[..(from.LastIndexOf('/') + 1)] : document.Reference + ":";
        var path = RelativePath.Join(folder, relative);
        return GitObject.Parse(path) is { } file && file.TryRead() is { } text ? (path, text) : null;
    }
}
