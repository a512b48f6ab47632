namespace TikiSpec.Cli.Inputs;

/// <summary>Files on disk, below the root of the document that refers to them.</summary>
/// <param name="root">A real path; null where files are read wherever they lie.</param>
internal sealed class DiskStore(string? root) : ISpecStore
{
    public static DiskStore For(string document, bool allowsOutside) => new(allowsOutside ? null : DocumentRoot.Of(document));

    public string? Read(string path) => File.Exists(path) ? BoundedText.ReadFile(path) : null;

    public string? Refusal(string path) =>
        root is null || RealPath.IsIn(root, RealPath.Of(path))
            ? null
            : $"lies outside '{root}', and nothing outside is read. Where the document may be trusted, --allow-outside lets it.";

    public void Dispose()
    {
        // Nothing is kept open.
    }
}
