namespace TikiSpec.Emulator.Tests.Seeding;

public sealed class DataFileTests : EmulatorTest
{
    [Fact]
    public async Task What_a_file_says_is_there_afterwards()
    {
        Emulator.State.Load(
            """
            {
              "keepExamples": false, // nothing else
              "seller": {"name": "My shop", "warehouseIds": [7]},
              "categories": [{"id": 9, "name": "Cases", "optionLabels": ["color"], "attributes": [{"id": 1, "code": "brand",
                  "isRequired": true, "inputType": "select"}]}],
              "attributeValues": [{"id": 1, "attributeId": 1, "attributeCode": "brand", "value": "Apple"}],
              "brands": [{"name": "Apple"}],
              "warehouses": [{"name": "Tiki HN", "code": "hn"}],
              "products": [{"id": 5, "name": "Case", "originalSku": "C-1", "price": 120000, "categoryId": 9, "stock": {"7": 3}}],
            }
            """
        );

        var product = Assert.Single((await Http.GetJsonAsync("v2.1/products?include=inventory&category_id=9")).Data());
        Assert.Equal(("C-1", 120_000L), (product.Text("original_sku"), product.Number("price")));
        Assert.Equal(3, product.GetProperty("inventory").GetProperty("warehouse_stocks")[0].Number("quantity"));
        Assert.Equal("Apple", Assert.Single((await Http.GetJsonAsync("v2/attributes/1/values")).Data()).Text("value"));
        Assert.Single((await Http.GetJsonAsync("v2/categories/9/attributes")).Data());
        Assert.Equal(("My shop", 7L), (Emulator.State.Seller.Name, Emulator.State.Seller.WarehouseIds[0]));
        Assert.Equal("hn", Assert.Single(Emulator.State.Warehouses).Code);
        Assert.Equal("Apple", Assert.Single(Emulator.State.Brands).Name);
    }

    [Fact]
    public async Task A_file_may_have_several_sellers_and_the_first_of_them_is_the_first()
    {
        Emulator.State.Load(
            """
            {
              "keepExamples": false,
              "categories": [{"id": 9, "name": "Cases"}],
              "sellers": [
                {"id": 10, "name": "One", "warehouseIds": [7], "products": [{"id": 5, "name": "Case", "originalSku": "C-1"}]},
                {"id": 20, "name": "Two", "warehouseIds": [8], "products": [{"id": 6, "name": "Box", "originalSku": "C-1",
                    "categoryId": 9}]}
              ],
              "products": [{"id": 7, "name": "Cover"}]
            }
            """
        );
        Emulator.State.Load("""{"sellers": [{}, {"id": 20, "code": "TWO"}]}""");
        var second = Emulator.Sellers[1];
        using var http = new EmulatorClient(Emulator, second);

        Assert.Equal([(10L, "One"), (20L, "Two")], Emulator.Sellers.Select(static seller => (seller.Id, seller.State.Seller.Name)));
        Assert.Equal("TWO", second.State.Seller.Code);
        Assert.Equal(["Case", "Cover"], (await Http.GetJsonAsync("v2.1/products")).Data().Select(static row => row.Text("name")).Order());
        Assert.Equal("Cases", Assert.Single((await http.GetJsonAsync("v2.1/products")).Data()).GetProperty("categories")[0].Text("name"));
    }

    [Fact]
    public void The_examples_stay_unless_told_otherwise()
    {
        var before = Emulator.State.Products.Count;

        Emulator.State.Load("""{"products": [{"id": 5, "name": "Case"}]}""");

        Assert.Equal(before + 1, Emulator.State.Products.Count);
    }

    [Theory]
    [InlineData("{", "is no JSON (line 1, byte 2).")]
    [InlineData("[]", "data must be an object")]
    [InlineData("""{"product": []}""", "data.product is not known; known are keepExamples")]
    [InlineData("""{"products": {}}""", "data.products must be a list")]
    [InlineData("""{"products": [{"id": 1, "name": "x", "stok": {}}]}""", "data.products[0].stok is not known")]
    [InlineData("""{"products": [{"id": 1}]}""", "data.products[0].name is missing")]
    [InlineData("""{"products": [{"id": "1", "name": "x"}]}""", "data.products[0].id must be a whole number")]
    [InlineData("""{"products": [{"id": 1.5, "name": "x"}]}""", "data.products[0].id must be a whole number")]
    [InlineData(
        """{"products": [{"id": 1, "name": "x", "stock": {"here": 1}}]}""",
        "data.products[0].stock.here must be the id of a warehouse"
    )]
    [InlineData("""{"products": [{"id": 1, "name": "x", "isActive": 1}]}""", "data.products[0].isActive must be true or false")]
    [InlineData(
        """{"products": [{"id": 1, "name": "x", "originalSku": "A"}, {"id": 2, "name": "y", "originalSku": "A"}]}""",
        "data.products[1].originalSku is that of product 1 already"
    )]
    [InlineData("""{"seller": {"warehouseIds": ["a"]}}""", "data.seller.warehouseIds must hold whole numbers")]
    [InlineData("""{"sellers": [{}, {"name": "x"}]}""", "data.sellers[1].id is missing")]
    [InlineData("""{"sellers": [{"id": 3}, {"id": 3}]}""", "data.sellers[1].id is that of the first seller")]
    [InlineData(
        """{"sellers": [{}, {"id": 3, "products": [{"id": 2166152, "name": "x"}]}]}""",
        "data.sellers[1].products[0].id is that of a product of seller"
    )]
    [InlineData("""{"sellers": [{"warehouses": [1]}]}""", "data.sellers[0].warehouses is not known")]
    public void What_is_wrong_is_told_with_its_place_and_nothing_changes(string json, string problem)
    {
        var before = Emulator.State.Products.Count;

        Assert.Contains(problem, Assert.Throws<ArgumentException>(() => Emulator.State.Load(json)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Emulator.State.Products.Count);
        Assert.Single(Emulator.Sellers);
    }
}
