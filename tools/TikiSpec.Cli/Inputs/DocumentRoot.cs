namespace TikiSpec.Cli.Inputs;

/// <summary>The folder that the references of a document on disk may not lead out of: a stranger's document could show
/// any file of the machine otherwise.</summary>
internal static class DocumentRoot
{
    /// <summary>The working tree that the document lies in, else the current folder where it lies below it, else its
    /// own folder. A real path, and never the whole disk.</summary>
    public static string Of(string document)
    {
        var full = RealPath.Of(document);
        var here = RealPath.Of(Directory.GetCurrentDirectory());
        var isWholeDisk = Path.GetPathRoot(here) == here;
        return WorkingTree.Of(full) ?? (!isWholeDisk && RealPath.IsIn(here, full) ? here : Path.GetDirectoryName(full)!);
    }
}
