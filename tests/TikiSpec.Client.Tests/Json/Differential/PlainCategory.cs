namespace TikiSpec.Client.Tests.Json.Differential;

internal sealed record PlainCategory
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    public bool? IsPrimary { get; init; }
}
