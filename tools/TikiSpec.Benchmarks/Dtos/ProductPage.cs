using System.Text.Json.Serialization;

namespace TikiSpec.Benchmarks.Dtos;

public sealed record ProductPage : OpenRecord
{
    public IReadOnlyList<Product> Data { get; init; } = [];

    public Paging Paging { get; init; } = new();
}

public sealed record Product : OpenRecord
{
    public long ProductId { get; init; }

    public string Sku { get; init; } = "";

    public string Name { get; init; } = "";

    public string Type { get; init; } = "";

    public string EntityType { get; init; } = "";

    public long Price { get; init; }

    public long MarketPrice { get; init; }

    [JsonConverter(typeof(SystemTextJsonDateTime))]
    [Newtonsoft.Json.JsonConverter(typeof(NewtonsoftDateTime))]
    public DateTimeOffset CreatedAt { get; init; }

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

    [JsonConverter(typeof(SystemTextJsonDateTime))]
    [Newtonsoft.Json.JsonConverter(typeof(NewtonsoftDateTime))]
    public DateTimeOffset? UpdatedAt { get; init; }

    public ProductAttributes? Attributes { get; init; }
}

public sealed record ProductAttributes : OpenRecord
{
    public IReadOnlyList<SpecificationGroup>? Specifications { get; init; }
}

public sealed record ProductCategory : OpenRecord
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? UrlKey { get; init; }

    public bool IsPrimary { get; init; }

    public string? Path { get; init; }
}

public sealed record ProductImage : OpenRecord
{
    public long? Id { get; init; }

    public string Url { get; init; } = "";

    public string Path { get; init; } = "";

    public int Position { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? Label { get; init; }

    public bool? IsGallery { get; init; }
}

public sealed record Inventory : OpenRecord
{
    public string? InventoryType { get; init; }

    public string? FulfillmentType { get; init; }

    public IReadOnlyList<WarehouseInventory>? WarehouseStocks { get; init; }
}

public sealed record WarehouseInventory : OpenRecord
{
    public long? WarehouseId { get; init; }

    public long? Quantity { get; init; }

    public long? QuantityAvailable { get; init; }

    public long? QuantitySellable { get; init; }

    public long? QuantityReserved { get; init; }
}

public sealed record SpecificationGroup : OpenRecord
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<SpecificationEntry>? Attributes { get; init; }

    public int? SortOrder { get; init; }
}

public sealed record SpecificationEntry : OpenRecord
{
    public long? Id { get; init; }

    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? DataType { get; init; }

    public string? InputType { get; init; }

    public object? Value { get; init; }
}

public sealed record CertificateFile : OpenRecord
{
    public string Url { get; init; } = "";

    public string Type { get; init; } = "";

    public long? DocumentId { get; init; }
}

public sealed record Paging : OpenRecord
{
    public int Total { get; init; }

    public int CurrentPage { get; init; }

    public int From { get; init; }

    public int To { get; init; }

    public int PerPage { get; init; }

    public int LastPage { get; init; }
}

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

public sealed record Seller : OpenRecord
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string Code { get; init; } = "";

    public string Logo { get; init; } = "";

    public string? Slug { get; init; }

    public int Status { get; init; }

    public long? StoreId { get; init; }

    public long? ListdataId { get; init; }

    public int VatLimitSupported { get; init; }

    public int IsAllVatSupported { get; init; }
}
