namespace TikiSpec.Benchmarks.Dtos;

public sealed record SkuBatchResult : OpenRecord
{
    public IReadOnlyList<SkuBatchRowResult> Data { get; init; } = [];
}

public sealed record SkuBatchRowResult : OpenRecord
{
    public bool IsSuccess { get; init; }

    public long? ProductId { get; init; }

    public string? OriginalSku { get; init; }

    public string Code { get; init; } = "";

    public IReadOnlyList<string>? Message { get; init; }
}
