using System.Text.Json;
using System.Text.Json.Serialization;

namespace TikiSpec.Client.Tests.Json.Differential;

internal sealed record PlainProduct
{
    public long? ProductId { get; init; }

    public string? Sku { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public long? Price { get; init; }

    public long? MasterId { get; init; }

    public string? OriginalSku { get; init; }

    public int? Version { get; init; }

    public List<PlainImage?>? Images { get; init; }

    public List<PlainCategory?>? Categories { get; init; }

    public PlainInventory? Inventory { get; init; }

    public JsonElement? Attributes { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }
}

internal sealed record PlainCategory
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    public bool? IsPrimary { get; init; }
}

internal sealed record PlainImage
{
    public long? Id { get; init; }

    public string? Url { get; init; }

    public int? Position { get; init; }

    public bool? IsGallery { get; init; }
}

internal sealed record PlainInventory
{
    public string? InventoryType { get; init; }

    public List<PlainStock?>? WarehouseStocks { get; init; }
}

internal sealed record PlainStock
{
    public long? WarehouseId { get; init; }

    public long? QuantityAvailable { get; init; }
}
