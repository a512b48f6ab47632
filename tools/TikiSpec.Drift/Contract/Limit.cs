namespace TikiSpec.Drift.Contract;

/// <summary>A limit as a number, and where it stands.</summary>
internal sealed record Limit(decimal Number, Keyword Keyword)
{
    public Limit(BoundView bound)
        : this(bound.Number, new Keyword(bound.Text, bound.At)) { }

    public bool Equals(Limit? other) => other is not null && Number == other.Number;

    public override int GetHashCode() => Number.GetHashCode();

    public static bool IsUpper(string keyword) =>
        keyword is "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties" or "maxContains";
}
