using System.Net;

namespace TikiSpec.Client.Tests.Documentation;

/// <summary>The map that assistants write code by: a call of it that does not compile or is not understood would be
/// copied again and again.</summary>
public sealed class MapTests : ClientTest
{
    /// <summary>Of orders, queues and requests that are not there, or not in that state: refused as Tiki
    /// refuses.</summary>
    private static readonly Dictionary<string, HttpStatusCode> Refused = new(StringComparer.Ordinal)
    {
        ["V1 Queues_CreateSubscription"] = HttpStatusCode.BadRequest,
        ["V2 Orders_ConfirmAvailable"] = HttpStatusCode.BadRequest,
        ["V2 Orders_ConfirmDropshipPacking"] = HttpStatusCode.BadRequest,
        ["V2 Orders_GetCrossBorderLabels"] = HttpStatusCode.Forbidden,
        ["V2 Orders_GetDropshipLabels"] = HttpStatusCode.BadRequest,
        ["V2 Orders_GetSellerDeliveryLabels"] = HttpStatusCode.Forbidden,
        ["V2 Orders_GetTikiDeliveryLabels"] = HttpStatusCode.Forbidden,
        ["V2 Orders_UpdateCrossBorderShipment"] = HttpStatusCode.BadRequest,
        ["V2 Orders_UpdateSellerDelivery"] = HttpStatusCode.BadRequest,
        ["V2 Requests_FindByTrackId"] = HttpStatusCode.NotFound,
    };

    public static TheoryData<string> Operations => [.. MapSamples.All.Select(static sample => sample.Operation)];

    [Fact]
    public void Every_operation_has_its_sample() => Assert.Equal((63, 63), (MapSamples.All.Count, MapSamples.All.Distinct().Count()));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Its_call_compiles_and_the_emulator_carries_it_out(string operation)
    {
        HttpStatusCode? refused = null;
        try
        {
            await MapSamples.CallAsync(operation, Tiki);
        }
        catch (ApiException exception) when (exception.Status is { } status && Refused.ContainsKey(operation))
        {
            refused = status;
        }

        Assert.Equal(Refused.TryGetValue(operation, out var expected) ? expected : null, refused);
    }
}
