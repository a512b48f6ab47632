namespace TikiSpec.Benchmarks.Closed;

public sealed record ErrorBody
{
    public IReadOnlyList<string>? Errors { get; init; }

    public ErrorMeta? Meta { get; init; }
}

public sealed record ErrorMeta
{
    public string? Source { get; init; }

    public string? Id { get; init; }
}
