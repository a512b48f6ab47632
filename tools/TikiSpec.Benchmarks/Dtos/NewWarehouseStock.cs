using System.Text.Json.Serialization;

namespace TikiSpec.Benchmarks.Dtos;

public sealed record NewWarehouseStock : OpenRecord
{
    [JsonPropertyName("warehouseId")]
    [Newtonsoft.Json.JsonProperty("warehouseId")]
    public long WarehouseId { get; init; }

    [JsonPropertyName("qtyAvailable")]
    [Newtonsoft.Json.JsonProperty("qtyAvailable")]
    public long QtyAvailable { get; init; }
}
