namespace TikiSpec.Benchmarks.Closed;

public sealed record WarehouseInventory
{
    public long? WarehouseId { get; init; }

    public long? Quantity { get; init; }

    public long? QuantityAvailable { get; init; }

    public long? QuantitySellable { get; init; }

    public long? QuantityReserved { get; init; }
}
