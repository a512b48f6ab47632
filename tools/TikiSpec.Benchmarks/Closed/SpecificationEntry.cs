using System.Text.Json;

namespace TikiSpec.Benchmarks.Closed;

public sealed record SpecificationEntry
{
    public long? Id { get; init; }

    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? DataType { get; init; }

    public string? InputType { get; init; }

    public JsonElement? Value { get; init; }
}
