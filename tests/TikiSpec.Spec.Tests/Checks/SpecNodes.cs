using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>The nodes that are part of the specification itself: what stands inside an example, a default or a vendor
/// key is data.</summary>
internal static class SpecNodes
{
    private static readonly string[] Data = ["value", "example", "default", "enum"];

    public static IEnumerable<Node> Of(SpecDocument document) => Below(document.Root, isNamed: false);

    /// <param name="node">Where to look.</param>
    /// <param name="isNamed">Its keys are names that the API gives (properties, examples), not keywords.</param>
    private static IEnumerable<Node> Below(Node node, bool isNamed)
    {
        var properties = node
            .Properties.Where(property =>
                isNamed || !(Data.Contains(property.Key) || property.Key.StartsWith("x-", StringComparison.Ordinal))
            )
            .SelectMany(property =>
                Below(property.Value, !isNamed && property.Key is "properties" or "schemas" or "examples" or "parameters" or "responses")
            );
        return (isNamed ? [] : new[] { node }).Concat(properties).Concat(node.Items.SelectMany(item => Below(item, isNamed: false)));
    }
}
