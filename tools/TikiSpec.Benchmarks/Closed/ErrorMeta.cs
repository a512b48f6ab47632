namespace TikiSpec.Benchmarks.Closed;

public sealed record ErrorMeta
{
    public string? Source { get; init; }

    public string? Id { get; init; }
}
