namespace TikiSpec.Lint;

/// <param name="Method">In capitals.</param>
/// <param name="PathAt">The path item.</param>
internal sealed record LintOperation(string Method, string Path, SpecCursor At, SpecCursor PathAt)
{
    public string Name => Method + " " + Path;
}
