using TikiSpec.Model;

namespace TikiSpec.Emitter.Text;

/// <summary>What the tool that rewrites calls must know of an operation in another spec that takes the place of
/// one.</summary>
/// <remarks>
/// <code>
/// [global::TikiSpec.Runtime.ApiSuccessor("tiki.v2.1", "V2_1", "Products", "UpdateSkuAsync", "…",
/// "Quantity=WarehouseQuantities[].QtyAvailable")]
/// </code>
/// It stands on the methods, so that users of a client that is compiled already have it as well.
/// </remarks>
internal static class SuccessorAttribute
{
    /// <summary>Writes it where there is one: within a spec, the successor is another operation and no newer
    /// one.</summary>
    /// <param name="typesNamespace">The namespace of the deprecated operation's spec.</param>
    /// <param name="call">The successor as C# calls it: <c>V2_1.Products.UpdateSkuAsync</c>.</param>
    public static void Write(SourceWriter writer, DeprecationModel? deprecation, string typesNamespace, string? call)
    {
        if (deprecation?.SuccessorSpec is not { } spec || call is null)
        {
            return;
        }

        var segment = SpecFileName.Parse(spec).Segment;
        var names = call.Split('.');
        if (names.Length < 2 || typesNamespace == segment || typesNamespace.EndsWith("." + segment, StringComparison.Ordinal))
        {
            return;
        }

        var texts = new[] { spec, segment, names[names.Length - 2], names[names.Length - 1], deprecation.Note ?? "" }.Concat(
            deprecation.Properties.Select(static move => PascalName.Of(move.From) + "=" + PlacesOf(move.To))
        );
        writer.Line($"[{KnownType.ApiSuccessor}({string.Join(", ", texts.Select(CSharpLiteral.Of))})]");
    }

    private static string PlacesOf(string places) =>
        string.Join(",", places.Split(',').Select(static place => string.Join(".", place.Trim().Split('.').Select(NameOf))));

    private static string NameOf(string name) =>
        name.EndsWith("[]", StringComparison.Ordinal) ? PascalName.Of(name.Substring(0, name.Length - 2)) + "[]" : PascalName.Of(name);
}
