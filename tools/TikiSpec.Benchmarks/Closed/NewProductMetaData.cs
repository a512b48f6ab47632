namespace TikiSpec.Benchmarks.Closed;

public sealed record NewProductMetaData
{
    public bool? IsAutoTurnOn { get; init; }
}
