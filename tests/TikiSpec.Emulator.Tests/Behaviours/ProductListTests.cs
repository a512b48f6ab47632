namespace TikiSpec.Emulator.Tests.Behaviours;

public sealed class ProductListTests : EmulatorTest
{
    protected override TikiEmulatorOptions Options => new() { SeedFromExamples = false };

    [Theory]
    [InlineData("", 4, 3, 2, 1)]
    [InlineData("name=RED", 3, 1)]
    [InlineData("name=shoe%20red", 1)]
    [InlineData("name=green")]
    [InlineData("active=1", 3, 1)]
    [InlineData("active=0", 4, 2)]
    [InlineData("category_id=7", 2, 1)]
    [InlineData("created_from_date=2026-01-03%2007:00:00", 4, 3)]
    [InlineData("created_to_date=2026-01-02%2007:00:00", 2, 1)]
    [InlineData("updated_from_date=2026-02-03%2007:00:00", 4, 3)]
    [InlineData("updated_to_date=2026-02-01%2007:00:00", 1)]
    [InlineData("limit=2", 4, 3)]
    [InlineData("limit=2&page=2", 2, 1)]
    [InlineData("limit=2&page=9")]
    [InlineData("page=2147483647&limit=2147483647")]
    [InlineData("unknown=parameter", 4, 3, 2, 1)]
    [InlineData("name=&active=", 4, 3, 2, 1)]
    public async Task Parameters_narrow_the_list_as_documented(string query, params int[] expected)
    {
        PutFourProducts();

        foreach (var version in new[] { "v2", "v2.1" })
        {
            var page = await Http.GetJsonAsync($"{version}/products?{query}");
            Assert.Equal(expected, page.Data().Select(static product => (int)product.Number("product_id")));
        }
    }

    [Fact]
    public async Task Only_who_asks_for_the_inventory_gets_it()
    {
        PutFourProducts();

        Assert.False((await Http.GetJsonAsync("v2.1/products")).Data()[0].TryGetProperty("inventory", out _));
        Assert.Equal(10, (await Http.GetJsonAsync("v2/products?include=inventory")).Data()[0].GetProperty("inventory").Number("quantity"));
        Assert.Equal(
            10,
            (await Http.GetJsonAsync("v2.1/products?include=images,%20inventory"))
                .Data()[0]
                .GetProperty("inventory")
                .GetProperty("warehouse_stocks")[0]
                .Number("quantity")
        );
    }

    [Fact]
    public async Task Only_who_asks_for_pictures_gets_them()
    {
        PutFourProducts();

        Assert.False((await Http.GetJsonAsync("v2.1/products")).Data()[0].TryGetProperty("images", out _));
        Assert.True((await Http.GetJsonAsync("v2.1/products?include=images")).Data()[0].TryGetProperty("images", out _));
    }

    [Fact]
    public async Task A_detail_has_the_sellers_own_code()
    {
        PutFourProducts();
        Emulator.State.Put(Emulator.State.FindProduct(1)! with { OriginalSku = "OWN-1" });

        Assert.Equal("OWN-1", (await Http.GetJsonAsync("v2.1/products/1")).Text("original_sku"));
    }

    [Fact]
    public async Task Paging_counts_as_tiki_does()
    {
        PutFourProducts();

        Assert.Equal((4, 1, 0, 3, 3, 2), Paging(await Http.GetJsonAsync("v2/products?limit=3")));
        Assert.Equal((4, 2, 3, 6, 3, 2), Paging(await Http.GetJsonAsync("v2/products?limit=3&page=2")));
        Assert.Equal((0, 1, 0, 20, 20, 0), Paging(await Http.GetJsonAsync("v2/products?name=none")));
        Assert.Equal((1, 1, 1, 20, 20, 1), Paging(await Http.GetJsonAsync("v2/products/getHiddenSkus")));
    }

    [Theory]
    [InlineData("page=0", "'page' must be at least 1")]
    [InlineData("limit=-1", "'limit' must be at least 1")]
    [InlineData("page=two", "'page' is a string, but an integer of 32 bits is expected")]
    [InlineData("page=99999999999", "'page' is a number, but an integer of 32 bits is expected")]
    [InlineData("active=2", "parameter 'active' is a number, but 0 or 1 is expected")]
    [InlineData("category_id=1.5", "'category_id' is a string, but an integer of 64 bits is expected")]
    [InlineData("created_from_date=2026-01-01", "'created_from_date' is no date and time like 2024-01-31 16:45:00")]
    public async Task A_parameter_of_the_wrong_type_is_named(string query, string error) =>
        (await Http.GetAsync("v2.1/products?" + query)).AssertRefused(400, error);

    [Theory]
    [InlineData("", 5)]
    [InlineData("name=hidden", 5)]
    [InlineData("name=shoe")]
    [InlineData("created_at_from=2026-01-05%2007:00:00", 5)]
    [InlineData("created_at_to=2026-01-04%2007:00:00")]
    [InlineData("updated_at_from=2026-02-06%2007:00:00")]
    [InlineData("updated_at_to=2026-02-05%2007:00:00", 5)]
    [InlineData("page=2")]
    [InlineData("limit=1", 5)]
    public async Task Hidden_products_have_a_list_of_their_own(string query, params int[] expected)
    {
        PutFourProducts();

        var page = await Http.GetJsonAsync("v2/products/getHiddenSkus?" + query);

        Assert.Equal(expected, page.Data().Select(static product => (int)product.Number("id")));
        Assert.All(page.Data(), static product => Assert.Equal("0", product.Text("active")));
    }

    [Fact]
    public async Task An_unknown_product_is_empty_in_v1_and_not_found_later()
    {
        PutFourProducts();

        Assert.Empty((await Http.GetJsonAsync("v1/products/404")).Data());
        Assert.Single((await Http.GetJsonAsync("v1/products/1")).Data());
        (await Http.GetAsync("v2/products/404")).AssertRefused(404, "404");
        (await Http.GetAsync("v2.1/products/404")).AssertRefused(404, "404");
        Assert.Empty((await Http.GetJsonAsync("v2/products/findBy?original_sku=none")).Data());
        (await Http.GetAsync("v2/products/findBy")).AssertRefused(400, "parameter 'original_sku' is required");
    }

    [Fact]
    public async Task The_detail_has_the_parts_that_were_asked_for()
    {
        PutFourProducts();
        string[] parts = ["seller", "categories", "inventory", "attributes", "images"];

        var bare = await Http.GetJsonAsync("v2.1/products/1");
        var full = await Http.GetJsonAsync("v2.1/products/1?includes=" + string.Join(',', parts));

        Assert.All(parts, part => Assert.False(bare.TryGetProperty(part, out _), part));
        Assert.All(parts, part => Assert.True(full.TryGetProperty(part, out _), part));
    }

    private void PutFourProducts()
    {
        string[] names = ["Red shoe", "Blue shoe", "Red hat", "Blue hat", "Hidden hat"];
        for (var i = 1; i <= names.Length; i++)
        {
            Emulator.State.Put(
                new EmulatedProduct
                {
                    Id = i,
                    Sku = "100000000000" + i,
                    Name = names[i - 1],
                    Price = 1000,
                    IsActive = i is 1 or 3,
                    IsHidden = i == 5,
                    CreatedAt = new DateTimeOffset(2026, 1, i, 0, 0, 0, TimeSpan.Zero),
                    UpdatedAt = new DateTimeOffset(2026, 2, i, 0, 0, 0, TimeSpan.Zero),
                    Categories = [new EmulatedProductCategory(i <= 2 ? 7 : 8, "Category", "category", true)],
                }
            );
            Emulator.State.SetStock(i, 1054, 10);
        }
    }

    private static (long, long, long, long, long, long) Paging(System.Text.Json.JsonElement page)
    {
        var paging = page.GetProperty("paging");
        return (
            paging.Number("total"),
            paging.Number("current_page"),
            paging.Number("from"),
            paging.Number("to"),
            paging.Number("per_page"),
            paging.Number("last_page")
        );
    }

    /// <summary>A slip of the caller's, not a product without the part.</summary>
    [Theory]
    [InlineData("v2.1/products?include=inventory,pictures", "parameter 'include' has 'pictures', which is none of inventory, images")]
    [InlineData("v2.1/products/1?includes=stock", "parameter 'includes' has 'stock', which is none of seller, categories")]
    public async Task A_part_that_nobody_knows_is_refused(string path, string error) =>
        (await Http.GetAsync(path)).AssertRefused(400, error);
}
