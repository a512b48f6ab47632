using System.Globalization;

namespace TikiSpec.Emulator.Tests.Behaviours;

public sealed class ProductUpdateTests : EmulatorTest
{
    private const long Id = 2166152;
    private const long InstockId = 12345;

    [Fact]
    public async Task Each_version_updates_by_its_own_call()
    {
        await Http.SendJsonAsync("POST", "v1/products/xxx-yyy-123/updateSku", """{"price":90000,"quantity":4,"active":0}""");
        AssertProduct(90000, 4, isActive: false);

        await Http.SendJsonAsync(
            "POST",
            "v2/products/updateSku",
            """{"original_sku":"xxx-yyy-123","price":80000,"quantity":5,"active":1}"""
        );
        AssertProduct(80000, 5, isActive: true);

        await Http.SendJsonAsync(
            "PUT",
            "v2.1/products/updateSku",
            $$"""
            {"product_id":{{Id}},"price":70000,"seller_warehouse":"1034, 1015",
             "warehouse_quantities":[{"warehouse_id":1034,"qty_available":6},{"warehouse_id":1015,"qty_available":1}]}
            """
        );
        AssertProduct(70000, 7, isActive: true);
    }

    [Fact]
    public async Task What_is_left_out_stays_as_it_is()
    {
        var before = Emulator.State.FindProduct(Id)!;
        await Http.SendJsonAsync("PUT", "v2.1/products/updateSku", $$"""{"product_id":{{Id}},"price":99000}""");
        var after = Emulator.State.FindProduct(Id)!;

        Assert.Equal(before.Stock, after.Stock);
        Assert.Equal((99000, before.IsActive, before.Version + 1, Start), (after.Price, after.IsActive, after.Version, after.UpdatedAt));
    }

    [Fact]
    public async Task A_product_id_wins_over_an_original_sku()
    {
        await Http.SendJsonAsync(
            "PUT",
            "v2.1/products/updateSku",
            $$"""{"product_id":{{Id}},"original_sku":"DANG19951995","price":55000}"""
        );

        Assert.Equal(55000, Emulator.State.FindProduct(Id)!.Price);
        Assert.NotEqual(55000, Emulator.State.FindProduct("DANG19951995")!.Price);
    }

    [Fact]
    public async Task A_number_that_the_page_calls_a_string_may_be_one() =>
        await Http.SendJsonAsync("PUT", "v2.1/products/updateSku", $$"""{"product_id":"{{Id}}","price":60000}""");

    [Fact]
    public async Task Warehouses_are_added_and_removed_and_those_left_out_drop_to_zero()
    {
        await Http.SendJsonAsync(
            "PUT",
            "v2.1/products/updateSku",
            $$"""{"product_id":{{Id}},"seller_warehouse":"1034,1054","warehouse_quantities":[{"warehouse_id":1054,"qty_available":9}]}"""
        );

        Assert.Equal(
            [(1034L, 0L), (1054L, 9L)],
            Emulator.State.FindProduct(Id)!.Stock.Select(static stock => (stock.Key, stock.Value.Available))
        );
    }

    [Theory]
    [InlineData("""{"product_id":2166152,"price":9999}""", 422, "Price is not valid because less than ten percent listing price")]
    [InlineData("""{"product_id":2166152,"price":0}""", 422, "price must be more than 0")]
    [InlineData("""{"product_id":2166152,"active":2}""", 422, "active is a number, but 0 or 1 is expected")]
    [InlineData("""{"product_id":12345,"seller_warehouse":"1034"}""", 422, "instock")]
    [InlineData("""{"product_id":2166152,"seller_warehouse":"1034,77"}""", 422, "update error [Warehouse '[77]' are not found]")]
    [InlineData(
        """{"product_id":2166152,"seller_warehouse":"1034,x"}""",
        422,
        "seller_warehouse is no list of integers with ',' between them"
    )]
    [InlineData(
        """{"product_id":2166152,"seller_warehouse":"1034","warehouse_quantities":[{"warehouse_id":1015,"qty_available":1}]}""",
        422,
        "warehouse_quantities names warehouse 1015"
    )]
    [InlineData(
        """{"product_id":2166152,"seller_warehouse":"1034","warehouse_quantities":[{"warehouse_id":1034,"qty_available":-1}]}""",
        422,
        "must not be negative"
    )]
    [InlineData(
        """{"product_id":2166152,"seller_warehouse":"1034","warehouse_quantities":[{"warehouse_id":1034}]}""",
        422,
        "warehouse_quantities[0].qty_available is required"
    )]
    [InlineData("""{"product_id":404,"price":1}""", 400, "there is no product with product_id 404")]
    [InlineData("""{"original_sku":"none","price":1}""", 400, "there is no product with original_sku 'none'")]
    [InlineData("""{"price":1}""", 400, "original_sku or product_id is required")]
    public async Task What_cannot_be_updated_is_refused_and_changes_nothing(string body, int status, string error)
    {
        var before = Emulator.State.Products;

        (await Http.SendAsync("PUT", "v2.1/products/updateSku", body)).AssertRefused(status, error);

        Assert.Same(before, Emulator.State.Products);
    }

    [Fact]
    public async Task A_batch_answers_each_row_for_itself()
    {
        var response = await Http.SendJsonAsync(
            "PUT",
            "v2.1/products/updateSkus",
            $$"""
            {"data":[
              {"product_id":{{Id}},"price":95000,"status":2},
              {"product_id":{{Id}},"price":100001},
              {"original_sku":"xxxxx-yyyy-1111","status":3},
              {"original_sku":"none","price":5},
              {"product_id":{{InstockId}},"seller_warehouse":"1064"},
              {"price":5}
            ]}
            """
        );

        Assert.Equal(
            [
                (true, "success"),
                (false, "resource_illegal"),
                (true, "success"),
                (false, "resource_not_found"),
                (false, "resource_illegal"),
                (false, "resource_not_found"),
            ],
            response.Data().Select(static row => (row.GetProperty("is_success").GetBoolean(), row.Text("code")))
        );
        Assert.Equal(
            "Seller price must be less than or equals listing price of master product",
            response.Data()[1].GetProperty("message")[0].GetString()
        );
        Assert.Equal(95000, Emulator.State.FindProduct(Id)!.Price);
        Assert.False(Emulator.State.FindProduct(Id)!.IsActive);
        Assert.True(Emulator.State.FindProduct("xxxxx-yyyy-1111")!.IsHidden);
    }

    [Fact]
    public async Task A_batch_takes_sellers_products_only()
    {
        Emulator.State.Put(Emulator.State.FindProduct(Id)! with { EntityType = "master_simple" });

        var response = await Http.SendJsonAsync("PUT", "v2/products/updateSkus", $$"""{"data":[{"product_id":{{Id}},"quantity":5}]}""");

        Assert.Contains("seller_simple", response.Data()[0].GetProperty("message")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_has_at_most_twenty_rows()
    {
        var rows = string.Join(",", Enumerable.Repeat($$"""{"product_id":{{Id}}}""", 21));

        (await Http.SendAsync("PUT", "v2.1/products/updateSkus", $$"""{"data":[{{rows}}]}""")).AssertRefused(
            400,
            "data has 21 items, but at most 20 are allowed"
        );
        (await Http.SendAsync("PUT", "v2.1/products/updateSkus", """{"data":[{"status":4}]}""")).AssertRefused(
            400,
            "data[0].status is none of 1, 2, 3"
        );
    }

    [Fact]
    public async Task An_original_sku_is_changed_unless_another_product_has_it()
    {
        await Http.SendJsonAsync("POST", "v2/products/updateOriginalSku", $$"""{"product_id":{{Id}},"original_sku":"NEW"}""");

        Assert.Equal(Id, Emulator.State.FindProduct("NEW")!.Id);
        Assert.Null(Emulator.State.FindProduct("xxx-yyy-123"));
        (
            await Http.SendAsync("POST", "v2/products/updateOriginalSku", $$"""{"product_id":{{InstockId}},"original_sku":"NEW"}""")
        ).AssertRefused(400, "NEW is not unique");
        (await Http.SendAsync("POST", "v2/products/updateOriginalSku", """{"product_id":404,"original_sku":"X"}""")).AssertRefused(
            404,
            "product_id not found"
        );
    }

    [Fact]
    public async Task A_sku_that_a_request_will_bring_is_taken()
    {
        await Http.CreateAsync(Payloads.Product("SOON"));
        Emulator.Time.Advance(TimeSpan.FromMilliseconds(500));

        (await Http.SendAsync("POST", "v2/products/updateOriginalSku", $$"""{"product_id":{{Id}},"original_sku":"SOON"}""")).AssertRefused(
            400,
            "SOON is not unique"
        );
    }

    private void AssertProduct(long price, long quantity, bool isActive)
    {
        var product = Emulator.State.FindProduct(Id)!;
        Assert.Equal((price, quantity, isActive), (product.Price, product.TotalStock.Available, product.IsActive));
    }

    /// <summary>No other sample has them, so that nothing is known of them but their ids; the README says so.</summary>
    [Theory]
    [InlineData(2386775)]
    [InlineData(2386777)]
    public async Task The_products_of_the_documented_batch_are_none_here(long id)
    {
        var rows = (
            await Http.SendJsonAsync("PUT", "v2.1/products/updateSkus", $$"""{"data":[{"product_id":{{id}},"price":95000}]}""")
        ).Data();
        var readme = await File.ReadAllTextAsync(Repository.PathOf("src", "TikiSpec.Emulator", "README.md"));

        Assert.Equal("resource_not_found", Assert.Single(rows).Text("code"));
        Assert.Contains("`resource_not_found` (a code of ours)", readme, StringComparison.Ordinal);
        Assert.Contains(id.ToString(CultureInfo.InvariantCulture), readme, StringComparison.Ordinal);
    }
}
