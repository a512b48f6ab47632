namespace TikiSpec.Benchmarks.Dtos;

public sealed record SkuBatchResult : OpenRecord
{
    public IReadOnlyList<SkuBatchRowResult> Data { get; init; } = [];
}
