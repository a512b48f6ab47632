namespace TikiSpec.Emulator.Tests.Contract;

public sealed class SeedTests : EmulatorTest
{
    [Fact]
    public async Task The_state_begins_with_what_the_examples_show()
    {
        Assert.Equal("Children's Books", Emulator.State.FindCategory(218)!.Name);
        Assert.Equal(
            ["author", "book_cover", "bulky"],
            Emulator.State.FindCategory(218)!.Attributes.Select(static attribute => attribute.Code)
        );
        Assert.Equal(11, Emulator.State.Warehouses.Count);
        Assert.Equal(["Appleware", "Apple"], Emulator.State.Brands.Select(static brand => brand.Name));
        Assert.Equal([1015, 1034, 1043, 1054, 1064, 1233, 900_000_008], Emulator.State.Seller.WarehouseIds);
        Assert.Equal(28, Emulator.State.FindProduct(12345)!.TotalStock.Available);
        Assert.Equal(3, (await Http.GetJsonAsync("v2/requests/requiredDocs?category_id=1975")).GetProperty("category").GetArrayLength());
    }

    /// <summary>Two samples call one category differently; the emulator has one name for it (D-107).</summary>
    [Theory]
    [InlineData(218, "Children's Books")]
    [InlineData(4, "Business & Economics")]
    public async Task A_category_that_two_samples_name_differently_has_the_name_that_comes_first(long id, string name)
    {
        Assert.Equal(name, Emulator.State.FindCategory(id)!.Name);
        Assert.Equal(name, (await Http.GetJsonAsync($"v2/categories/{id}")).Text("name"));
    }

    /// <summary>The page's own call: 37 pieces in the warehouse 1034.</summary>
    [Fact]
    public async Task What_several_examples_show_of_a_product_is_put_together()
    {
        var rows = (await Http.GetJsonAsync("v2.1/products?include=inventory")).Data();
        var stock = rows.SelectMany(static row => row.GetProperty("inventory").GetProperty("warehouse_stocks").EnumerateArray())
            .Select(static item => (item.Number("warehouse_id"), item.Number("quantity")));

        Assert.Contains((1034, 37), stock);
        Assert.Contains(
            (await Http.GetJsonAsync("v2/products?include=inventory")).Data(),
            static row => row.GetProperty("inventory").Number("quantity") == 37
        );
    }

    [Fact]
    public async Task Documented_requests_are_there_in_their_documented_states()
    {
        Assert.Equal(
            "Image does not match product name",
            (await Http.GetJsonAsync("v1/tracking/c3587ec50976497f837461e0c2ea3da5")).Text("reason")
        );
        Assert.Equal("1121447935453136060", (await Http.TrackAsync("4cd90cf9294047c9984c1a7f6a1c67de")).Text("request_id"));
        var documented = await Http.GetJsonAsync("v2/requests/1121456196340384958");

        Assert.Equal("B0055QD0EC5", documented.GetProperty("products")[0].Text("original_sku"));
        LetRequestsBeDecided();
        Assert.Equal("awaiting_approve", (await Http.TrackAsync("06e9fffedf3b4a179ccca85d2aa6f70b")).Text("state"));
    }

    [Fact]
    public void Every_category_that_takes_products_is_primary_and_open() =>
        Assert.All(
            [218L, 1795, 1846, 1975, 21458],
            id => Assert.True(Emulator.State.FindCategory(id) is { IsPrimary: true, IsProductListingEnabled: true })
        );
}
