namespace TikiSpec.Benchmarks.Dtos;

public sealed record TrackingEntry : OpenRecord
{
    public string TrackId { get; init; } = "";

    public string State { get; init; } = "";

    public string? Reason { get; init; }

    public string? RequestId { get; init; }
}
