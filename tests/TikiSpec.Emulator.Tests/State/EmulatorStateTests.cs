namespace TikiSpec.Emulator.Tests.State;

public sealed class EmulatorStateTests : EmulatorTest
{
    [Fact]
    public async Task What_a_test_puts_is_what_callers_read()
    {
        Emulator.State.Put(
            new EmulatedProduct
            {
                Id = 5,
                Sku = "1",
                OriginalSku = "MINE",
                Name = "Mine",
                Price = 1,
            }
        );
        Emulator.State.SetStock(5, 1054, 12);

        var product = (await Http.GetJsonAsync("v2/products/findBy?original_sku=MINE")).Data()[0];

        Assert.Equal(5, product.Number("product_id"));
        Assert.Equal(
            12,
            (await Http.GetJsonAsync("v2/products/5?includes=inventory")).GetProperty("inventory").Number("quantity_sellable")
        );
    }

    [Fact]
    public void Two_products_cannot_have_one_sku_of_the_seller()
    {
        var problem = Assert.Throws<ArgumentException>(() =>
            Emulator.State.Put(
                new EmulatedProduct
                {
                    Id = 5,
                    Sku = "1",
                    OriginalSku = "YOUR_ORIGINAL_SKU_123",
                    Name = "Twin",
                }
            )
        );

        Assert.Contains("2088336", problem.Message, StringComparison.Ordinal);
        Assert.Null(Emulator.State.FindProduct(5));
    }

    [Fact]
    public async Task A_sku_that_an_undecided_request_will_bring_is_taken()
    {
        var trackId = await Http.CreateAsync(Payloads.Product("SOON"));
        Emulator.Time.Advance(TimeSpan.FromMilliseconds(500));

        var problem = Assert.Throws<ArgumentException>(() =>
            Emulator.State.Put(
                new EmulatedProduct
                {
                    Id = 5,
                    Sku = "1",
                    OriginalSku = "SOON",
                    Name = "Twin",
                }
            )
        );

        Assert.Contains(trackId, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stock_of_a_product_that_is_not_there_cannot_be_set() =>
        Assert.Throws<ArgumentException>(() => Emulator.State.SetStock(404, 1, 1));

    [Fact]
    public async Task Clearing_forgets_everything()
    {
        Emulator.State.Clear();

        Assert.Empty(Emulator.State.Products);
        Assert.Empty((await Http.GetJsonAsync("v2/categories")).Data());
        Assert.Equal(0, (await Http.GetJsonAsync("v2.1/products")).GetProperty("paging").Number("last_page"));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_ids_and_another_gives_others()
    {
        var ids = new List<string>();
        foreach (var seed in new[] { 1, 1, 2 })
        {
            await using var emulatorRun = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { UseSocket = false, Seed = seed });
            var emulator = emulatorRun.Emulator;
            using var http = new EmulatorClient(emulator);
            ids.Add(emulator.ApiKey + await http.CreateAsync(Payloads.Product()));
        }

        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }
}
