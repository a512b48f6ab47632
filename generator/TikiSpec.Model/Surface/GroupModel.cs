namespace TikiSpec.Model.Surface;

/// <summary>The operations of one resource: <c>tiki.V2_1.Products</c>.</summary>
public sealed record GroupModel
{
    /// <summary>The property's name: <c>Products</c>.</summary>
    public required string Name { get; init; }

    public required string? Description { get; init; }

    public required EquatableList<OperationModel> Operations { get; init; }

    /// <summary>Each operation as often as there is a way to call it.</summary>
    public IEnumerable<OperationModel> Calls => Operations.SelectMany(static operation => operation.Calls);
}
