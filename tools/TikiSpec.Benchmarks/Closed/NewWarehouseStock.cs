using System.Text.Json.Serialization;

namespace TikiSpec.Benchmarks.Closed;

public sealed record NewWarehouseStock
{
    [JsonPropertyName("warehouseId")]
    public long WarehouseId { get; init; }

    [JsonPropertyName("qtyAvailable")]
    public long QtyAvailable { get; init; }
}
