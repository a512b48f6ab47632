using System.Globalization;

namespace TikiSpec.Emulator.Tests.Behaviours;

/// <summary>Orders come in, are confirmed by the seller and go out; stock and statuses follow.</summary>
public sealed class OrderTests : EmulatorTest
{
    private const long Warehouse = 1054;

    protected override TikiEmulatorOptions Options => base.Options with { SeedFromExamples = false };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Emulator.State.Seller = Emulator.State.Seller with { WarehouseIds = [Warehouse, 1233] };
        Emulator.State.Put(
            new EmulatedProduct
            {
                Id = 7,
                Sku = "7000000000007",
                Name = "Case",
                Price = 120_000,
                Stock = TenPieces,
            }
        );
    }

    [Fact]
    public void An_order_holds_goods_back_from_sale_until_they_leave()
    {
        Emulator.State.PlaceOrder(7, 2);

        Assert.Equal(new EmulatedStock(10, 10, 2, 8), Stock());
    }

    [Fact]
    public async Task A_confirmed_order_of_tiki_s_delivery_stays_queueing_and_takes_its_goods()
    {
        var order = Emulator.State.PlaceOrder(7, 2);

        await ConfirmAsync(order, order.Items[0].Id);

        var shown = await Http.GetJsonAsync("v2/orders/" + order.Code);
        Assert.Equal("queueing", shown.GetProperty("status").GetString());
        Assert.Equal("seller_confirmed", shown.GetProperty("items")[0].GetProperty("confirmation").GetProperty("status").GetString());
        Assert.Equal(Warehouse, shown.GetProperty("items")[0].GetProperty("seller_inventory_id").GetInt64());
        Assert.Equal(new EmulatedStock(8, 8, 0, 8), Stock());
    }

    [Fact]
    public async Task An_order_of_the_seller_s_delivery_goes_to_the_partner_and_is_delivered()
    {
        var order = Emulator.State.PlaceOrder(7, 1, "seller_delivery");
        (await UpdateAsync(order, "{\"status\":\"successful_delivery\"}")).AssertRefused(400, "status incorrect");

        await ConfirmAsync(order, order.Items[0].Id);
        Assert.Equal("handover_to_partner", Emulator.State.FindOrder(order.Code)!.Status);
        var again = "{\"status\":\"failed_delivery\",\"failure_cause\":\"redelivery_appointment\"}";
        (await UpdateAsync(order, again)).AssertRefused(400, "appointment_date is required");
        Assert.Equal(200, (await UpdateAsync(order, "{\"status\":\"successful_delivery\"}")).Status);

        var shown = await Http.GetJsonAsync($"v2/orders/{order.Code}?include=status_histories");
        Assert.Equal("successful_delivery", shown.GetProperty("status").GetString());
        Assert.True(shown.GetProperty("delivery").GetProperty("delivery_confirmed").GetBoolean());
        Assert.Equal(
            ["queueing", "handover_to_partner", "successful_delivery"],
            shown.GetProperty("status_histories").EnumerateArray().Select(static step => step.GetProperty("status").GetString())
        );
    }

    [Theory]
    [InlineData("out_of_needs")]
    [InlineData("out_of_stock")]
    public async Task A_delivery_that_fails_for_good_cancels_the_order_and_gives_the_goods_back(string cause)
    {
        var order = Emulator.State.PlaceOrder(7, 1, "seller_delivery");
        await ConfirmAsync(order, order.Items[0].Id);

        await UpdateAsync(order, "{\"status\":\"failed_delivery\",\"failure_cause\":\"" + cause + "\"}");

        Assert.Equal(
            ("canceled", cause),
            (Emulator.State.FindOrder(order.Code)!.Status, Emulator.State.FindOrder(order.Code)!.CancelReason)
        );
        Assert.Equal(new EmulatedStock(10, 10, 0, 10), Stock());
    }

    [Fact]
    public async Task A_wrong_item_id_cancels_the_order_as_it_does_at_tiki()
    {
        var order = Emulator.State.PlaceOrder(7);

        await ConfirmAsync(order, 1);

        Assert.Equal("canceled", Emulator.State.FindOrder(order.Code)!.Status);
        Assert.Equal(new EmulatedStock(10, 10, 0, 10), Stock());
        (await SendConfirmationAsync(order, order.Items[0].Id, Warehouse)).AssertRefused(400, "only one that is queueing");
    }

    [Fact]
    public async Task A_dropship_order_is_confirmed_by_its_own_call_for_a_slot()
    {
        var order = Emulator.State.PlaceOrder(7, 1, "dropship");
        (await SendConfirmationAsync(order, order.Items[0].Id, Warehouse)).AssertRefused(
            400,
            "Cannot use this API to confirm dropship orders."
        );
        (await Http.GetAsync($"v2/orders/{order.Code}/dropship/labels")).AssertRefused(400, "Please confirm order first!");
        var slot = (await Http.GetJsonAsync("v2/orders/dropship/expected-pickup-slots"))
            .GetProperty("pickup_slots")[0]
            .GetProperty("expected_pickup_time")
            .GetString();

        (await ConfirmDropshipAsync(order, "seller_confirmed", "noon")).AssertRefused(400, "none of the expected pickup slots");
        (await ConfirmDropshipAsync(order, "seller_confirmed", "2024-01-31 10:00")).AssertRefused(400, "none of the expected pickup slots");
        Assert.Equal(200, (await ConfirmDropshipAsync(order, "seller_confirmed", slot!)).Status);

        Assert.Equal("picking", Emulator.State.FindOrder(order.Code)!.Status);
        Assert.Equal(200, (await Http.GetAsync($"v2/orders/{order.Code}/dropship/labels")).Status);
        (await Http.GetAsync($"v2/orders/{order.Code}/cross-border/labels")).AssertRefused(403, "permission");
        Assert.Equal(new EmulatedStock(9, 9, 0, 9), Stock());
    }

    [Fact]
    public async Task A_parcel_from_abroad_is_reported_forwards_only()
    {
        var order = Emulator.State.PlaceOrder(7, 1, "cross_border");
        await ConfirmAsync(order, order.Items[0].Id);

        Assert.Equal(200, (await ShipAsync(order, "customs_clearance")).Status);
        (await ShipAsync(order, "rotating_to_vietnam")).AssertRefused(400, "status incorrect");
        Assert.Equal(200, (await ShipAsync(order, "successful_delivery")).Status);

        Assert.Equal("successful_delivery", Emulator.State.FindOrder(order.Code)!.Status);
    }

    [Fact]
    public async Task A_warehouse_must_be_the_seller_s_and_an_order_must_exist()
    {
        var order = Emulator.State.PlaceOrder(7);

        (await SendConfirmationAsync(order, order.Items[0].Id, 1)).AssertRefused(400, "seller_inventory_id");
        (await Http.GetAsync("v2/orders/1")).AssertRefused(404, "Order not found code: 1");
    }

    [Fact]
    public async Task Orders_are_found_by_sets_times_and_codes()
    {
        var first = Emulator.State.PlaceOrder(7, 1, "dropship");
        Emulator.Time.Advance(TimeSpan.FromDays(10));
        var second = Emulator.State.PlaceOrder(7);
        Emulator.State.MoveOrder(second.Code, OrderStep.Cancel, "changed my mind");

        Assert.Equal([second.Code, first.Code], await CodesAsync(""));
        Assert.Equal([first.Code], await CodesAsync("status=queueing"));
        Assert.Equal([first.Code], await CodesAsync("status=nin%7Ccanceled,%20closed"));
        Assert.Equal([second.Code, first.Code], await CodesAsync("status=in%7Cqueueing,canceled"));
        Assert.Equal([second.Code, first.Code], await CodesAsync("status=queueing,canceled"));
        Assert.Equal([first.Code], await CodesAsync("fulfillment_type=dropship&item_inventory_type=backorder"));
        Assert.Equal([second.Code], await CodesAsync("filter_date_by=last7days"));
        Assert.Equal([first.Code, second.Code], await CodesAsync("order_by=created_at%7Casc"));
        Assert.Equal([second.Code], await CodesAsync("code=" + second.Code));
        Assert.Equal([], await CodesAsync("sku=1"));
        Assert.Equal([first.Code], await CodesAsync("created_to_date=2026-03-05%2000:00:00"));
        (await Http.GetAsync("v2/orders?status=not%7Ca")).AssertRefused(400, "the operator 'not'");
        (await Http.GetAsync("v2/orders?order_by=name%7Casc")).AssertRefused(400, "created_at or updated_at");
    }

    [Fact]
    public async Task Of_a_closed_shop_nobody_sees_an_order()
    {
        var order = Emulator.State.PlaceOrder(7);
        Emulator.State.Seller = Emulator.State.Seller with { IsActive = false };

        (await Http.GetAsync("v2/orders")).AssertRefused(403, "not active");
        (await SendConfirmationAsync(order, order.Items[0].Id, Warehouse)).AssertRefused(403, "not active");
    }

    [Fact]
    public void An_order_takes_only_the_steps_that_it_can()
    {
        var order = Emulator.State.PlaceOrder(
            new EmulatedOrder
            {
                Code = "",
                Status = OrderStatuses.WaitingPayment,
                Items = [new EmulatedOrderItem { ProductId = 7 }],
            }
        );
        Assert.Throws<ArgumentException>(() => Emulator.State.MoveOrder(order.Code, OrderStep.Ship));

        Assert.Equal("queueing", Emulator.State.MoveOrder(order.Code, OrderStep.Pay).Status);
        Assert.Throws<ArgumentException>(() => Emulator.State.MoveOrder(order.Code, OrderStep.Ship));
        Assert.Equal("canceled", Emulator.State.MoveOrder(order.Code, OrderStep.Cancel).Status);
        Assert.Throws<ArgumentException>(() => Emulator.State.MoveOrder(order.Code, OrderStep.Cancel));
        Assert.Throws<ArgumentException>(() => Emulator.State.MoveOrder("none", OrderStep.Pay));
    }

    [Fact]
    public async Task What_is_returned_can_be_sold_again()
    {
        var order = Emulator.State.PlaceOrder(7, 3);
        await ConfirmAsync(order, order.Items[0].Id);
        Emulator.State.MoveOrder(order.Code, OrderStep.Ship);
        Emulator.State.MoveOrder(order.Code, OrderStep.Deliver);
        Assert.Equal(new EmulatedStock(7, 7, 0, 7), Stock());

        Assert.Equal("returned", Emulator.State.MoveOrder(order.Code, OrderStep.Return).Status);

        Assert.Equal(new EmulatedStock(10, 10, 0, 10), Stock());
    }

    [Fact]
    public async Task The_seller_and_its_warehouses_are_told()
    {
        var me = await Http.GetJsonAsync("v2/sellers/me");
        Assert.Equal(Emulator.State.Seller.Id, me.GetProperty("id").GetInt64());
        var warehouses = (await Http.GetJsonAsync("v2/sellers/me/warehouses")).GetProperty("data");
        Assert.Equal([Warehouse, 1233], warehouses.EnumerateArray().Select(static row => row.GetProperty("id").GetInt64()));
        Emulator.State.PlaceOrder(7);
        var inventories = await Http.GetJsonAsync("v2/seller-inventories?tiki_warehouse_codes=hn5,none");
        Assert.Equal(
            [2, 0],
            inventories
                .GetProperty("mappings")
                .EnumerateArray()
                .Select(static mapping => mapping.GetProperty("seller_inventory_ids").GetArrayLength())
        );
    }

    [Fact]
    public async Task The_seller_can_forbid_changes_of_products()
    {
        await Http.SendJsonAsync("POST", "v1/sellers/me/updateCanUpdateProduct", "{\"can_update_product\":0}");

        Assert.False(Emulator.State.Seller.CanUpdateProducts);
        Assert.Equal(0, (await Http.GetJsonAsync("v2/sellers/me")).GetProperty("can_update_product").GetInt32());
    }

    [Fact]
    public async Task A_page_is_never_longer_than_a_hundred_rows()
    {
        for (var i = 0; i < 101; i++)
        {
            Emulator.State.PlaceOrder(7);
        }

        var page = await Http.GetJsonAsync("v2/orders?limit=1000");
        Assert.Equal(100, page.GetProperty("data").GetArrayLength());
        Assert.Equal(100, page.GetProperty("paging").GetProperty("per_page").GetInt32());
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<long, EmulatedStock> TenPieces =>
        System.Collections.Immutable.ImmutableSortedDictionary<long, EmulatedStock>.Empty.Add(Warehouse, EmulatedStock.Of(10));

    private EmulatedStock Stock() => Emulator.State.FindProduct(7)!.Stock[Warehouse];

    private async Task<IEnumerable<string?>> CodesAsync(string query) =>
        [
            .. (await Http.GetJsonAsync("v2/orders?" + query))
                .GetProperty("data")
                .EnumerateArray()
                .Select(static order => order.GetProperty("code").GetString()),
        ];

    private async Task ConfirmAsync(EmulatedOrder order, long item)
    {
        var response = await SendConfirmationAsync(order, item, Warehouse);
        Assert.True(response.Status == 200, response.ToString());
    }

    private Task<ReceivedResponse> SendConfirmationAsync(EmulatedOrder order, long item, long warehouse) =>
        Http.SendAsync(
            "POST",
            $"v2/orders/{order.Code}/confirm-available",
            string.Create(CultureInfo.InvariantCulture, $$"""{"available_item_ids":[{{item}}],"seller_inventory_id":{{warehouse}}}""")
        );

    private Task<ReceivedResponse> ConfirmDropshipAsync(EmulatedOrder order, string status, string slot) =>
        Http.SendAsync(
            "POST",
            $"v2/orders/{order.Code}/dropship/confirm-available",
            $$"""{"confirmation_status":"{{status}}","seller_inventory_id":1054,"expected_pickup_time":"{{slot}}"}"""
        );

    private Task<ReceivedResponse> UpdateAsync(EmulatedOrder order, string body) =>
        Http.SendAsync("POST", $"v2/orders/{order.Code}/seller-delivery/update-delivery", body);

    private Task<ReceivedResponse> ShipAsync(EmulatedOrder order, string status) =>
        Http.SendAsync(
            "POST",
            $"v2/orders/{order.Code}/cross-border/update-shipment",
            $$"""{"status":"{{status}}","update_time":"2026-03-02 12:00:00"}"""
        );
}
