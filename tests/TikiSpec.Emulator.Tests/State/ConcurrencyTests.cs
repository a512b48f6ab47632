using System.Globalization;

namespace TikiSpec.Emulator.Tests.State;

public sealed class ConcurrencyTests : EmulatorTest
{
    [Fact]
    public async Task Of_many_writers_who_want_one_sku_one_gets_it()
    {
        var trackIds = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(i => Task.Run(() => Http.CreateAsync(Payloads.Product("RACE-" + (i % 4).ToString(CultureInfo.InvariantCulture)))))
        );
        LetRequestsBeDecided();

        Assert.Equal(40, trackIds.Distinct().Count());
        Assert.Equal(4, trackIds.Count(id => Emulator.State.FindRequest(id)!.State == "approved"));
        Assert.Equal(36, trackIds.Count(id => Emulator.State.FindRequest(id)!.State == "rejected"));
        AssertNoSkuTwice();
    }

    [Fact]
    public async Task Parallel_writers_and_readers_never_see_half_a_change()
    {
        // Each update sets both warehouses to one number: a reader who sees two numbers has seen half of it.
        var writers = Enumerable
            .Range(1, 4)
            .Select(writer =>
                Task.Run(async () =>
                {
                    for (var i = 0; i < 50; i++)
                    {
                        var quantity = (writer * 1000) + i;
                        await Http.SendJsonAsync(
                            "PUT",
                            "v2.1/products/updateSku",
                            $$"""
                            {"product_id":2166152,"seller_warehouse":"1034,1015","warehouse_quantities":[
                              {"warehouse_id":1034,"qty_available":{{quantity}}},{"warehouse_id":1015,"qty_available":{{quantity}}}]}
                            """
                        );
                    }
                })
            );
        var readers = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(async () =>
                {
                    for (var i = 0; i < 50; i++)
                    {
                        var stocks = (await Http.GetJsonAsync("v2.1/products/2166152?includes=inventory"))
                            .GetProperty("inventory")
                            .GetProperty("warehouse_stocks");
                        Assert.Single(stocks.EnumerateArray().Select(static stock => stock.Number("quantity")).Distinct());
                    }
                })
            );

        var before = Emulator.State.FindProduct(2166152)!.Version;
        await Http.SendJsonAsync(
            "PUT",
            "v2.1/products/updateSku",
            """{"product_id":2166152,"seller_warehouse":"1034,1015","warehouse_quantities":[]}"""
        );
        await Task.WhenAll(writers.Concat(readers));

        Assert.Equal(before + 201, Emulator.State.FindProduct(2166152)!.Version);
    }

    [Fact]
    public async Task Renaming_in_parallel_leaves_every_sku_with_one_owner()
    {
        var ids = Emulator.State.Products.Select(static product => product.Id).ToArray();
        await Task.WhenAll(
            ids.SelectMany(id =>
                Enumerable
                    .Range(0, 5)
                    .Select(i =>
                        Task.Run(() =>
                            Http.SendAsync(
                                "POST",
                                "v2/products/updateOriginalSku",
                                $$"""{"product_id":{{id}},"original_sku":"NAME-{{i}}"}"""
                            )
                        )
                    )
            )
        );

        AssertNoSkuTwice();
        Assert.All(
            Emulator.State.Products,
            product =>
                Assert.Equal(
                    product.OriginalSku is { Length: > 0 } sku ? product.Id : null,
                    Emulator.State.FindProduct(product.OriginalSku ?? "")?.Id
                )
        );
    }

    private void AssertNoSkuTwice()
    {
        var skus = Emulator
            .State.Products.Select(static product => product.OriginalSku)
            .Where(static sku => !string.IsNullOrEmpty(sku))
            .ToArray();
        Assert.Equal(skus.Length, skus.Distinct().Count());
    }
}
