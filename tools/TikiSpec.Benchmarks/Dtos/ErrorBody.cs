namespace TikiSpec.Benchmarks.Dtos;

public sealed record ErrorBody : OpenRecord
{
    public IReadOnlyList<string>? Errors { get; init; }

    public ErrorMeta? Meta { get; init; }
}
