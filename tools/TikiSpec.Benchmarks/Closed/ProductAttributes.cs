namespace TikiSpec.Benchmarks.Closed;

public sealed record ProductAttributes
{
    public IReadOnlyList<SpecificationGroup>? Specifications { get; init; }
}
