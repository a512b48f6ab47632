using System.Text.Json;
using System.Text.Json.Serialization;

namespace TikiSpec.Benchmarks.Closed;

public sealed record NewProduct
{
    public long CategoryId { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public long? MarketPrice { get; init; }

    public IReadOnlyDictionary<string, JsonElement> Attributes { get; init; } = new Dictionary<string, JsonElement>();

    public string Image { get; init; } = "";

    public IReadOnlyList<string> Images { get; init; } = [];

    public IReadOnlyList<string> OptionAttributes { get; init; } = [];

    public IReadOnlyList<NewVariant> Variants { get; init; } = [];

    public IReadOnlyList<CertificateFile>? CertificateFiles { get; init; }

    public NewProductMetaData? MetaData { get; init; }
}

public sealed record NewProductMetaData
{
    public bool? IsAutoTurnOn { get; init; }
}

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

public sealed record NewWarehouseStock
{
    [JsonPropertyName("warehouseId")]
    public long WarehouseId { get; init; }

    [JsonPropertyName("qtyAvailable")]
    public long QtyAvailable { get; init; }
}
