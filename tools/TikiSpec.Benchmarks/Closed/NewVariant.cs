using System.Text.Json;

namespace TikiSpec.Benchmarks.Closed;

public sealed record NewVariant
{
    public string Sku { get; init; } = "";

    public long? MinCode { get; init; }

    public long Price { get; init; }

    public long? MarketPrice { get; init; }

    public string? Option1 { get; init; }

    public string? Option2 { get; init; }

    public string? InventoryType { get; init; }

    public string? SellerWarehouse { get; init; }

    public IReadOnlyList<NewWarehouseStock>? WarehouseStocks { get; init; }

    public string? BrandOrigin { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<string>? Images { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }
}
