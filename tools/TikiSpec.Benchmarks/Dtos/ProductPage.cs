namespace TikiSpec.Benchmarks.Dtos;

public sealed record ProductPage : OpenRecord
{
    public IReadOnlyList<Product> Data { get; init; } = [];

    public Paging Paging { get; init; } = new();
}
