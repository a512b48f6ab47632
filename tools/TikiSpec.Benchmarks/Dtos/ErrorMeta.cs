namespace TikiSpec.Benchmarks.Dtos;

public sealed record ErrorMeta : OpenRecord
{
    public string? Source { get; init; }

    public string? Id { get; init; }
}
