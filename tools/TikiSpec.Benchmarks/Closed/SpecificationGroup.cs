namespace TikiSpec.Benchmarks.Closed;

public sealed record SpecificationGroup
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<SpecificationEntry>? Attributes { get; init; }

    public int? SortOrder { get; init; }
}
