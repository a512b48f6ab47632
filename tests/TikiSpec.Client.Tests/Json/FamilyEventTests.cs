using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TikiSpec.Client.V1;
using TikiSpec.Testing;

namespace TikiSpec.Client.Tests.Json;

/// <summary>Pulled events as they were seen, read by the method that reads them as they come.</summary>
public sealed class FamilyEventTests
{
    [Theory]
    [InlineData("pull.order-created", "OrderCreatedPayload")]
    [InlineData("pull.order-created-as-documented", "OrderCreatedPayload")]
    [InlineData("pull.order-status-updated", "OrderStatusUpdatedPayload")]
    [InlineData("pull.product-price-updated", "ProductPriceUpdatedPayload")]
    [InlineData("pull.product-market-price-updated", "ProductMarketPriceUpdatedPayload")]
    [InlineData("pull.product-inventory-updated", "ProductInventoryUpdatedPayload")]
    [InlineData("pull.mixed", "OrderCreatedPayload OrderStatusUpdatedPayload ProductInventoryUpdatedPayload")]
    [InlineData("pull.unknown-type", "none", 1)]
    [InlineData("pull.empty", "")]
    public async Task Payloads_are_of_their_type_and_version_and_written_back_as_they_came(string file, string payloads, int told = 0)
    {
        var captured = Captured(file);
        var drift = new List<ApiDriftEvent>();
        var events = await Read(drift, captured);

        Assert.Equal(payloads, string.Join(' ', events.Select(static one => one.Payload?.GetType().Name ?? "none")));
        // A type that no page names is told of.
        Assert.Equal(told, drift.Count);
        foreach (var (one, raw) in events.Zip(JsonNode.Parse(captured)!["events"]!.AsArray()))
        {
            Assert.True(JsonNode.DeepEquals(raw!["payload"], JsonNode.Parse(one.Event.Payload.ToString())));
            Assert.True(one.Payload is null || JsonNode.DeepEquals(raw["payload"], JsonNode.Parse(Json(one.Payload))));
        }
    }

    [Fact]
    public async Task A_known_type_in_another_version_is_handed_on_as_it_came()
    {
        var events = await Read([], Captured("pull.order-created").Replace("\"v1\"", "\"v7\"", StringComparison.Ordinal));

        Assert.Null(Assert.Single(events).Payload);
    }

    private static string Captured(string file) =>
        File.ReadAllText(Repository.PathOf("tests", "TikiSpec.Client.Tests", "Json", "Families", file + ".json"));

    private static string Json(object payload) =>
        payload switch
        {
            OrderCreatedPayload one => ApiModel.ToJson(one),
            OrderStatusUpdatedPayload one => ApiModel.ToJson(one),
            ProductPriceUpdatedPayload one => ApiModel.ToJson(one),
            ProductMarketPriceUpdatedPayload one => ApiModel.ToJson(one),
            ProductInventoryUpdatedPayload one => ApiModel.ToJson(one),
            _ => throw new ArgumentOutOfRangeException(nameof(payload)),
        };

    private static async Task<IReadOnlyList<ApiEvent<QueueEvent>>> Read(List<ApiDriftEvent> drift, string batch)
    {
        using var handler = new Pulled(batch);
        using var tiki = new TikiClient(
            ApiCredential.AccessToken("t"),
            new ApiClientOptions
            {
                BaseAddress = new Uri("http://localhost"),
                HttpMessageHandler = handler,
                OnDrift = drift.Add,
            }
        );
        var events = new List<ApiEvent<QueueEvent>>();
        await foreach (var one in tiki.V1.Queues.ReadEventsAsync("queue", new EventReadOptions { EndsWhenEmpty = true }))
            events.Add(one);
        return events;
    }

    /// <summary>The batch to who has nothing handled, and nothing more behind it.</summary>
    private sealed class Pulled(string batch) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var sent = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
            var body = sent["ack_id"] is null ? batch : """{"events": [], "ack_id": null}""";
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
