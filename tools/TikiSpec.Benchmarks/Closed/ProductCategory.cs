namespace TikiSpec.Benchmarks.Closed;

public sealed record ProductCategory
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string? UrlKey { get; init; }

    public bool IsPrimary { get; init; }

    public string? Path { get; init; }
}
