namespace TikiSpec.Benchmarks.Closed;

public sealed record Product
{
    public long ProductId { get; init; }

    public string Sku { get; init; } = "";

    public string Name { get; init; } = "";

    public string Type { get; init; } = "";

    public string EntityType { get; init; } = "";

    public long Price { get; init; }

    public long MarketPrice { get; init; }

    public string CreatedAt { get; init; } = "";

    public long? MasterId { get; init; }

    public string? MasterSku { get; init; }

    public long? SuperId { get; init; }

    public string? SuperSku { get; init; }

    public string? OriginalSku { get; init; }

    public string? CreatedBy { get; init; }

    public int? Version { get; init; }

    public string? Thumbnail { get; init; }

    public IReadOnlyList<ProductImage>? Images { get; init; }

    public IReadOnlyList<ProductCategory>? Categories { get; init; }

    public Inventory? Inventory { get; init; }

    public int? Active { get; init; }

    public string? UpdatedAt { get; init; }

    public ProductAttributes? Attributes { get; init; }
}
