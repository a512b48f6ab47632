using System.Collections.Immutable;
using TikiSpec.Client.V2_1;
using TikiSpec.Emulator.State;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>The stock of one warehouse is changed, and no other warehouse loses what it has.</summary>
public sealed class StockTests : ClientTest
{
    [Fact]
    public async Task A_warehouse_gets_new_stock_and_the_others_keep_theirs()
    {
        Put((1054, 3), (1233, 5));
        var present = await Tiki.V2_1.Products.GetAsync(1, new() { Includes = ["inventory"] });
        var update = new SkuUpdate { ProductId = 1 }.WithStock(present.Inventory!, (1054, 9));

        await Tiki.V2_1.Products.UpdateSkuAsync(update);

        Assert.Equal([1233, 1054], update.SellerWarehouse);
        Assert.Equal([(1054, 9), (1233, 5)], Stock());
    }

    [Fact]
    public async Task A_row_of_a_batch_takes_stock_as_a_whole()
    {
        Put((1054, 3), (1233, 5));
        var result = await Tiki.V2_1.Products.UpdateManySkusAsync([new SkuBatchRow { ProductId = 1 }.WithStock((1054, 7))]);

        Assert.True(result.IsSuccess);
        Assert.Equal([(1054, 7)], Stock());
    }

    [Fact]
    public void Stock_that_is_not_known_is_not_written_over()
    {
        var present = new Inventory { WarehouseStocks = [new() { WarehouseId = 1054 }, new() { WarehouseId = 1, QuantityAvailable = 2 }] };

        Assert.Contains(
            "how much is in warehouse 1054",
            Assert.Throws<ArgumentException>(() => new SkuUpdate().WithStock(present, (1, 9))).Message,
            StringComparison.Ordinal
        );
        // Nobody has to know what is replaced.
        Assert.Equal([1, 1054], new SkuUpdate().WithStock(present, (1054, 9)).SellerWarehouse);
    }

    private void Put(params (long Id, long Quantity)[] stock) =>
        Emulator.State.Put(
            new EmulatedProduct
            {
                Id = 1,
                Sku = "1000000000001",
                OriginalSku = "STOCKED",
                Name = "Product",
                Price = 2000,
                MarketPrice = 5000,
                Stock = stock.ToImmutableSortedDictionary(static level => level.Id, static level => EmulatedStock.Of(level.Quantity)),
            }
        );

    private (long, long)[] Stock() =>
        [.. Emulator.State.Products.Single(static product => product.Id == 1).Stock.Select(static one => (one.Key, one.Value.Available))];
}
