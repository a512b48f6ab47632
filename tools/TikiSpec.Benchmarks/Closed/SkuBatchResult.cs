namespace TikiSpec.Benchmarks.Closed;

public sealed record SkuBatchResult
{
    public IReadOnlyList<SkuBatchRowResult> Data { get; init; } = [];
}

public sealed record SkuBatchRowResult
{
    public bool IsSuccess { get; init; }

    public long? ProductId { get; init; }

    public string? OriginalSku { get; init; }

    public string Code { get; init; } = "";

    public IReadOnlyList<string>? Message { get; init; }
}
