namespace TikiSpec.Benchmarks.Closed;

public sealed record ProductPage
{
    public IReadOnlyList<Product> Data { get; init; } = [];

    public Paging Paging { get; init; } = new();
}
