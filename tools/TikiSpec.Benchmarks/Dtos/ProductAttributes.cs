namespace TikiSpec.Benchmarks.Dtos;

public sealed record ProductAttributes : OpenRecord
{
    public IReadOnlyList<SpecificationGroup>? Specifications { get; init; }
}
