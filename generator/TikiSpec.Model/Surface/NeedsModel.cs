namespace TikiSpec.Model.Surface;

/// <summary>x-client-needs: which properties of a request go together, in C# names.</summary>
public sealed record NeedsModel
{
    /// <summary>One of these is given at least; empty where none has to be.</summary>
    public required EquatableList<string> Any { get; init; }

    /// <summary>Where the first is given, so is the second.</summary>
    public required EquatableList<NeededModel> With { get; init; }

    /// <summary>What the elements of the first say is among the second.</summary>
    public required EquatableList<NeededModel> Within { get; init; }
}

/// <summary>A property that needs another.</summary>
/// <param name="Property">The property that needs it: <c>WarehouseQuantities</c>.</param>
/// <param name="Element">The property of its elements that is meant; null for itself.</param>
/// <param name="Needed">What it needs: <c>SellerWarehouse</c>.</param>
public sealed record NeededModel(string Property, string? Element, string Needed);
