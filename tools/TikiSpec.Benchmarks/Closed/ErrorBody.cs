namespace TikiSpec.Benchmarks.Closed;

public sealed record ErrorBody
{
    public IReadOnlyList<string>? Errors { get; init; }

    public ErrorMeta? Meta { get; init; }
}
