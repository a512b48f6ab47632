namespace TikiSpec.Benchmarks.Closed;

public sealed record SkuBatchResult
{
    public IReadOnlyList<SkuBatchRowResult> Data { get; init; } = [];
}
