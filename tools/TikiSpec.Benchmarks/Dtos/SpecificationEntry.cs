namespace TikiSpec.Benchmarks.Dtos;

public sealed record SpecificationEntry : OpenRecord
{
    public long? Id { get; init; }

    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? DataType { get; init; }

    public string? InputType { get; init; }

    public object? Value { get; init; }
}
