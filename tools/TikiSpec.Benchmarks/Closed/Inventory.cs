namespace TikiSpec.Benchmarks.Closed;

public sealed record Inventory
{
    public string? InventoryType { get; init; }

    public string? FulfillmentType { get; init; }

    public IReadOnlyList<WarehouseInventory>? WarehouseStocks { get; init; }
}
