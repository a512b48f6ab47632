using TikiSpec.Model;

namespace TikiSpec.Testing;

/// <summary>The three specs, read once.</summary>
public static class TikiSpecs
{
    public static IReadOnlyDictionary<string, (SpecDocument Document, ApiSurface Surface)> All { get; } =
        new[] { "tiki.v1", "tiki.v2", "tiki.v2.1" }.ToDictionary(static name => name, static name => Read(name, Repository.Spec(name)));

    public static IEnumerable<(ApiSurface Surface, OperationModel Operation)> Operations =>
        from spec in All.Values
        from @group in spec.Surface.Groups
        from operation in @group.Operations
        select (spec.Surface, operation);

    /// <summary>Those of the product API, which the product pages document.</summary>
    public static IEnumerable<(ApiSurface Surface, OperationModel Operation)> OfProducts =>
        Operations.Where(static found =>
            found.Operation.Id.Split('_')[0] is not ("Sellers" or "Orders" or "SellerInventories" or "Queues")
        );

    public static OperationModel Operation(string spec, string operationId) =>
        All[spec].Surface.Groups.SelectMany(static group => group.Operations).Single(operation => operation.Id == operationId);

    public static (SpecDocument Document, ApiSurface Surface) Read(string name, string content)
    {
        var text = new SpecText(name, name + ".yaml", content);
        return (SpecDocument.Parse(text), SpecReader.Read(text, []).Surface!);
    }
}
