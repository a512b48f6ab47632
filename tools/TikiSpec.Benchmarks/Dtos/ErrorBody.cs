namespace TikiSpec.Benchmarks.Dtos;

public sealed record ErrorBody : OpenRecord
{
    public IReadOnlyList<string>? Errors { get; init; }

    public ErrorMeta? Meta { get; init; }
}

public sealed record ErrorMeta : OpenRecord
{
    public string? Source { get; init; }

    public string? Id { get; init; }
}
