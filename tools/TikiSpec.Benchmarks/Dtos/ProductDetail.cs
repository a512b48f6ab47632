using System.Text.Json.Serialization;

namespace TikiSpec.Benchmarks.Dtos;

public sealed record ProductDetail : OpenRecord
{
    public long Id { get; init; }

    public string Sku { get; init; } = "";

    public string Name { get; init; } = "";

    public string Type { get; init; } = "";

    public string EntityType { get; init; } = "";

    public long Price { get; init; }

    public long MarketPrice { get; init; }

    public int Active { get; init; }

    [JsonConverter(typeof(SystemTextJsonDateTime))]
    [Newtonsoft.Json.JsonConverter(typeof(NewtonsoftDateTime))]
    public DateTimeOffset CreatedAt { get; init; }

    public bool? IsHidden { get; init; }

    public long? MasterId { get; init; }

    public string? MasterSku { get; init; }

    public long? SuperId { get; init; }

    public int? Version { get; init; }

    [JsonConverter(typeof(SystemTextJsonDateTime))]
    [Newtonsoft.Json.JsonConverter(typeof(NewtonsoftDateTime))]
    public DateTimeOffset? UpdatedAt { get; init; }

    public string? Thumbnail { get; init; }

    public Seller? Seller { get; init; }

    public ProductAttributes? Attributes { get; init; }

    public IReadOnlyList<ProductImage>? Images { get; init; }

    public IReadOnlyList<ProductCategory>? Categories { get; init; }

    public Inventory? Inventory { get; init; }
}
