using TikiSpec.Cli.Formats.Items;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Cli.Impact;

/// <summary>A name of the generated client that a change touches.</summary>
/// <param name="Key"><c>Product.Price</c>, <c>Products.ListAsync</c>, <c>Product</c>.</param>
/// <param name="Text">What happens to it.</param>
/// <param name="IsConstruction">Not the name is touched but the making of an object of the type.</param>
internal sealed record ImpactTarget(string Key, ItemLevel Level, string Rule, string Fingerprint, string Text, bool IsConstruction = false);
