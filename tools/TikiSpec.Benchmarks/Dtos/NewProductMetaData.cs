namespace TikiSpec.Benchmarks.Dtos;

public sealed record NewProductMetaData : OpenRecord
{
    public bool? IsAutoTurnOn { get; init; }
}
