namespace TikiSpec.Benchmarks.Dtos;

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
