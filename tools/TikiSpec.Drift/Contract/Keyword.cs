namespace TikiSpec.Drift.Contract;

/// <summary>The value of a keyword, and where it stands. Two keywords are compared by their text alone.</summary>
/// <param name="Text">JSON in one spelling.</param>
internal sealed record Keyword(string Text, SpecCursor At)
{
    public bool Equals(Keyword? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
