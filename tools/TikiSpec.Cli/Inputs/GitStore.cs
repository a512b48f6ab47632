using TikiSpec.Model;

namespace TikiSpec.Cli.Inputs;

/// <summary>Files of the commit that a document was read from. Its tree is the root: nothing lies beyond.</summary>
internal sealed class GitStore(GitObject document) : ISpecStore
{
    private GitBatch? _git;

    public string? Read(string path)
    {
        _git ??= new GitBatch();
        return _git.Read(path);
    }

    public string? Refusal(string path) =>
        path.StartsWith(document.Reference + ":", StringComparison.Ordinal)
        && !path.StartsWith(document.Reference + ":../", StringComparison.Ordinal)
            ? null
            : $"leads out of the tree of '{document.Reference}', and nothing outside a commit is read.";

    public void Dispose() => _git?.Dispose();
}
