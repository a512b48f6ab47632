namespace TikiSpec.Drift.SourceImpact;

/// <summary>A declaration of the generated client on both sides.</summary>
/// <param name="Name"><c>Product.Price</c>, <c>Products.ListAsync</c>.</param>
/// <param name="Before">As C#, or null where it is new.</param>
/// <param name="After">As C#, or null where it is gone.</param>
public sealed record DeclarationChange(string Name, string? Before, string? After, SourceVerdict Verdict);
