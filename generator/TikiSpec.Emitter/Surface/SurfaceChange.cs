namespace TikiSpec.Emitter.Surface;

/// <summary>A line in which two surface texts differ.</summary>
/// <param name="Before">The line as it was; null for a new one.</param>
/// <param name="After">The line as it is; null for one that is gone.</param>
/// <param name="Line">The line's number in the text before, counted from 1; of a new one, that of the surface's first
/// line.</param>
/// <param name="IsBreaking">Code that compiles with the one does not with the other, or what was sent and read no
/// longer is.</param>
public sealed record SurfaceChange(string? Before, string? After, int Line, bool IsBreaking)
{
    /// <summary><c>op Products.GetAsync(…) is gone</c>, <c>… is new</c>, <c>… was …</c>.</summary>
    public string Text =>
        After is null ? Before + " is gone"
        : Before is null ? After + " is new"
        : $"{After} (was: {Before})";
}
