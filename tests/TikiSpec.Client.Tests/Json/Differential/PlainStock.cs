namespace TikiSpec.Client.Tests.Json.Differential;

internal sealed record PlainStock
{
    public long? WarehouseId { get; init; }

    public long? QuantityAvailable { get; init; }
}
