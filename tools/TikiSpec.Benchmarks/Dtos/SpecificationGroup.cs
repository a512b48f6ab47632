namespace TikiSpec.Benchmarks.Dtos;

public sealed record SpecificationGroup : OpenRecord
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<SpecificationEntry>? Attributes { get; init; }

    public int? SortOrder { get; init; }
}
