namespace TikiSpec.Benchmarks.Dtos;

public sealed record Inventory : OpenRecord
{
    public string? InventoryType { get; init; }

    public string? FulfillmentType { get; init; }

    public IReadOnlyList<WarehouseInventory>? WarehouseStocks { get; init; }
}
