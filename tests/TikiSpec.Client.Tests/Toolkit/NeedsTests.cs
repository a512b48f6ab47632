using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>What Tiki would take and do something else with is refused before it is sent.</summary>
public sealed class NeedsTests : ClientTest
{
    public static TheoryData<string, SkuUpdate> Updates =>
        new()
        {
            {
                "was not sent: body says nothing of product_id or original_sku, of which it needs one",
                new SkuUpdate { Price = 2000 }
            },
            {
                "says nothing of product_id or original_sku",
                new SkuUpdate { OriginalSku = "", Price = 2000 }
            },
            {
                "warehouse_quantities is given, and needs seller_warehouse with it",
                new SkuUpdate { OriginalSku = "A", WarehouseQuantities = [new() { WarehouseId = 1, QtyAvailable = 1 }] }
            },
            {
                "warehouse_quantities names 2, which seller_warehouse does not list",
                new SkuUpdate
                {
                    OriginalSku = "A",
                    SellerWarehouse = [1],
                    WarehouseQuantities = [new() { WarehouseId = 1, QtyAvailable = 1 }, new() { WarehouseId = 2, QtyAvailable = 1 }],
                }
            },
            {
                "seller_warehouse lists 2, 3, of which warehouse_quantities says nothing: the stock there would become 0",
                new SkuUpdate
                {
                    OriginalSku = "A",
                    SellerWarehouse = [1, 2, 3],
                    WarehouseQuantities = [new() { WarehouseId = 1, QtyAvailable = 1 }],
                }
            },
        };

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task An_update_that_does_not_go_together_is_refused(string why, SkuUpdate update)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Tiki.V2_1.Products.UpdateSkuAsync(update));

        Assert.Contains(why, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, Emulator.Calls.Total);
    }

    [Fact]
    public async Task A_row_of_a_batch_is_named_by_its_own_index()
    {
        var rows = Enumerable.Range(0, 30).Select(static index => new SkuBatchRow { OriginalSku = index == 25 ? null : "S", Price = 2000 });
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Tiki.V2_1.Products.UpdateManySkusAsync(rows));

        Assert.StartsWith(
            "Nothing was sent: rows[25] says nothing of product_id or original_sku",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(0, Emulator.Calls.Total);
    }

    [Fact]
    public async Task Stock_in_a_warehouse_that_the_variant_does_not_have_is_refused()
    {
        var variant = Sample.Variant("A") with { SellerWarehouse = [1054] };
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            Tiki.V2_1.Requests.CreateAsync(Sample.Product() with { Variants = [variant] })
        );

        Assert.Contains(
            "variants[0].warehouse_stocks names 1233, which seller_warehouse does not list",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_goes_together_is_sent()
    {
        await Record.ExceptionAsync(() =>
            Tiki.V2_1.Products.UpdateSkuAsync(
                new SkuUpdate
                {
                    ProductId = 1,
                    SellerWarehouse = [1],
                    WarehouseQuantities = [new() { WarehouseId = 1, QtyAvailable = 1 }],
                }
            )
        );

        Assert.Equal(1, Emulator.Calls.Total);
    }
}
