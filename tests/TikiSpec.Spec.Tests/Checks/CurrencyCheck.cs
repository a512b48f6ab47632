using System.Text.RegularExpressions;
using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Whoever reads at a property that it is an amount of money reads in which currency.</summary>
internal static partial class CurrencyCheck
{
    public static IEnumerable<string> Check(SpecDocument document) =>
        from node in SpecNodes.Of(document)
        from property in node["properties"]?.Properties ?? []
        let view = new SchemaView(document, property.Value)
        where Money().IsMatch(property.Key) && view["type"]?.Text is "integer" or "number"
        let description = view["description"]?.Text ?? ""
        // Of some nobody knows what they are.
        where !description.Contains("VND", StringComparison.Ordinal) && !description.StartsWith("Not explained", StringComparison.Ordinal)
        select $"{document.Version} {property.Value.Pointer}: say the currency";

    // "total" alone counts rows; a percentage is no amount.
    [GeneratedRegex("^(?!total$|.*percent).*(price|amount|fee|total|discount|income|refund)")]
    private static partial Regex Money();
}
