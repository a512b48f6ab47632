namespace TikiSpec.Client.Tests.Json.Differential;

internal sealed record PlainInventory
{
    public string? InventoryType { get; init; }

    public List<PlainStock?>? WarehouseStocks { get; init; }
}
