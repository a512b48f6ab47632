using System.Text.Json;

namespace TikiSpec.Emulator.Tests.Behaviours;

/// <summary>What happens to orders and products waits in queues until it is acknowledged.</summary>
public sealed class QueueTests : EmulatorTest
{
    private string _queue = "";

    protected override TikiEmulatorOptions Options => base.Options with { SeedFromExamples = false };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Emulator.State.Seller = Emulator.State.Seller with { WarehouseIds = [1054] };
        Emulator.State.Put(
            new EmulatedProduct
            {
                Id = 7,
                Sku = "1",
                OriginalSku = "CASE",
                Name = "Case",
                Price = 120_000,
            }
        );
        Emulator.State.SetStock(7, 1054, 10);
        _queue = (await Http.SendJsonAsync("POST", "v1/queues", "{\"name\":\"shop\"}")).GetProperty("code").GetString()!;
    }

    [Fact]
    public async Task An_order_is_told_when_it_waits_for_the_seller_and_with_each_further_status()
    {
        await SubscribeAsync("ORDER_CREATED_SUCCESSFULLY");
        await SubscribeAsync("ORDER_STATUS_UPDATED");
        var order = Emulator.State.PlaceOrder(
            new EmulatedOrder
            {
                Code = "",
                Status = OrderStatuses.Processing,
                Items = [new EmulatedOrderItem { ProductId = 7 }],
            }
        );
        Assert.Empty(Events(await PullAsync(null)));

        Emulator.State.MoveOrder(order.Code, OrderStep.Pay);
        Emulator.State.MoveOrder(order.Code, OrderStep.Cancel);

        var batch = await PullAsync(null);
        Assert.Equal(
            ["ORDER_CREATED_SUCCESSFULLY", "ORDER_STATUS_UPDATED"],
            Events(batch).Select(static one => one.GetProperty("type").GetString())
        );
        Assert.All(Events(batch), one => Assert.Equal(order.Code, one.GetProperty("payload").GetProperty("order_code").GetString()));
        Assert.All(Events(batch), one => Assert.Equal(Emulator.State.Seller.SocialId, one.GetProperty("sid").GetString()));
        Assert.Equal("canceled", Events(batch)[1].GetProperty("payload").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Prices_and_stock_of_products_are_told()
    {
        await SubscribeAsync("PRODUCT_PRICE_UPDATED");
        await SubscribeAsync("PRODUCT_INVENTORY_UPDATED");

        await Http.SendJsonAsync("PUT", "v2.1/products/updateSku", "{\"product_id\":7,\"price\":130000}");
        Emulator.State.PlaceOrder(7, 2);

        var events = Events(await PullAsync(null));
        Assert.Equal(
            ["PRODUCT_PRICE_UPDATED", "PRODUCT_INVENTORY_UPDATED"],
            events.Select(static one => one.GetProperty("type").GetString())
        );
        Assert.Equal("130000", events[0].GetProperty("payload").GetProperty("price_to").GetString());
        var stock = events[1].GetProperty("payload");
        Assert.Equal(
            (10, 8),
            (stock.GetProperty("quantity_sellable_from").GetInt32(), stock.GetProperty("quantity_sellable_to").GetInt32())
        );
        Assert.Equal(2, stock.GetProperty("quantity_reserved_to").GetInt32());
    }

    [Fact]
    public async Task A_batch_comes_again_until_it_is_acknowledged_and_never_after()
    {
        await SubscribeAsync("ORDER_CREATED_SUCCESSFULLY");
        Emulator.State.PlaceOrder(7);
        var first = await PullAsync(null);
        Emulator.State.PlaceOrder(7);

        var again = await PullAsync(null);
        Assert.Equal(first.GetRawText(), again.GetRawText());

        var next = await PullAsync(first.GetProperty("ack_id").GetString());
        Assert.Single(Events(next));
        Assert.NotEqual(Events(first)[0].GetProperty("id").GetString(), Events(next)[0].GetProperty("id").GetString());

        var end = await PullAsync(next.GetProperty("ack_id").GetString());
        Assert.Empty(Events(end));
        Assert.Equal(JsonValueKind.Null, end.GetProperty("ack_id").ValueKind);
        Assert.Empty(Events(await PullAsync(first.GetProperty("ack_id").GetString())));
    }

    [Fact]
    public async Task A_hundred_events_make_a_batch_and_after_a_week_they_are_gone()
    {
        await SubscribeAsync("ORDER_CREATED_SUCCESSFULLY");
        for (var i = 0; i < 101; i++)
        {
            Emulator.State.PlaceOrder(7);
        }

        Assert.Equal(100, Events(await PullAsync(null)).Count);
        Emulator.Time.Advance(TimeSpan.FromDays(8));
        Assert.Empty(Events(await PullAsync(null)));
    }

    [Fact]
    public async Task A_subscription_stands_once_and_a_queue_must_exist()
    {
        await SubscribeAsync("ORDER_CREATED_SUCCESSFULLY");

        (
            await Http.SendAsync("POST", $"v1/queues/{_queue}/subscriptions", "{\"event_type\":\"ORDER_CREATED_SUCCESSFULLY\"}")
        ).AssertRefused(400, "subscribed to ORDER_CREATED_SUCCESSFULLY already");
        (await Http.SendAsync("POST", "v1/queues/none/events/pull", "{\"ack_id\":null}")).AssertRefused(404, "Queue not found");
        Assert.Equal(1, (await Http.GetJsonAsync($"v1/queues/{_queue}/subscriptions")).GetArrayLength());
        Assert.Equal(1, (await Http.GetJsonAsync("v1/queues")).GetArrayLength());
    }

    private static IReadOnlyList<JsonElement> Events(JsonElement batch) => [.. batch.GetProperty("events").EnumerateArray()];

    private Task<JsonElement> SubscribeAsync(string type) =>
        Http.SendJsonAsync("POST", $"v1/queues/{_queue}/subscriptions", $$"""{"event_type":"{{type}}"}""");

    private Task<JsonElement> PullAsync(string? ackId) =>
        Http.SendJsonAsync("POST", $"v1/queues/{_queue}/events/pull", JsonSerializer.Serialize(new { ack_id = ackId }));
}
