namespace TikiSpec.Drift.Contract;

/// <summary>The value of a keyword, and where it stands. Two keywords are compared by their text alone.</summary>
/// <param name="Text">JSON in one spelling.</param>
/// <param name="Value">The value itself, where the text was made of one.</param>
internal sealed record Keyword(string Text, SpecCursor At, ValueView? Value = null)
{
    public bool Equals(Keyword? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public static Keyword Of(ValueView value) => new(value.Json, value.At, value);

    /// <summary>A scalar in its own words.</summary>
    public static Keyword? OfText(ValueView? value) => value?.Text is { } text ? new Keyword(text, value.At, value) : null;
}
