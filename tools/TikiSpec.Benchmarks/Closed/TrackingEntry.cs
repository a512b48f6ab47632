namespace TikiSpec.Benchmarks.Closed;

public sealed record TrackingEntry
{
    public string TrackId { get; init; } = "";

    public string State { get; init; } = "";

    public string? Reason { get; init; }

    public string? RequestId { get; init; }
}
