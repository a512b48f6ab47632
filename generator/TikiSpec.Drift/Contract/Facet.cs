namespace TikiSpec.Drift;

/// <summary>The value of a keyword, and where it stands. Two facets are compared by their text alone.</summary>
/// <param name="Text">JSON in one spelling.</param>
internal readonly record struct Facet(string Text, SpecCursor At)
{
    public bool Equals(Facet other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
