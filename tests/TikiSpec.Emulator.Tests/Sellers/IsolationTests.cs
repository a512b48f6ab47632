using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Tests.Sellers;

/// <summary>What one seller has, another one neither sees nor changes, by whatever operation.</summary>
public sealed class IsolationTests : SellerTest
{
    /// <summary>What Tiki tells everyone.</summary>
    private static readonly string[] Catalogue =
    [
        "Categories_List",
        "Categories_Get",
        "Categories_ListAttributes",
        "Categories_ListOptionLabels",
        "Attributes_ListValues",
        "Brands_FindByName",
        "Warehouses_ListTiki",
        "Requests_GetRequiredDocuments",
    ];

    public static TheoryData<string, string> Reading() => Operations(static operation => operation.HttpMethod == "GET");

    public static TheoryData<string, string> Writing() => Operations(static operation => operation.HttpMethod != "GET");

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task Reading_shows_the_catalogue_and_nothing_of_another_seller(string spec, string operationId)
    {
        var path = DocumentedCall.PathOf(spec, TikiSpecs.Operation(spec, operationId));
        var shown = await Http.GetAsync(path);
        var response = await SecondHttp.GetAsync(path);

        Assert.Equal(200, shown.Status);
        if (Catalogue.Contains(operationId))
        {
            Assert.Equal(shown.Text, response.Text);
        }
        else
        {
            Assert.True(response.Status == 404 || RowsIn(response.Json) == 0, response.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Writing))]
    public async Task Writing_changes_nothing_of_another_seller(string spec, string operationId)
    {
        var operation = TikiSpecs.Operation(spec, operationId);
        var before = (First.State.Products, First.State.Requests, First.State.Seller);

        foreach (
            var body in DocumentedCall.BodiesOf(spec, operation).Select(static example => example.Value.WrittenJson).DefaultIfEmpty(null)
        )
        {
            var response = await SecondHttp.SendAsync(operation.HttpMethod, DocumentedCall.PathOf(spec, operation), body);
            // What a seller creates is its own; everything else names what is not there for it.
            Assert.True(
                response.Status is 400 or 404 or 422 || operationId == "Products_Create" || IsBatchOfRefusals(response),
                $"{body} -> {response}"
            );
        }

        LetRequestsBeDecided();
        Assert.Equal(before.Products, First.State.Products);
        Assert.Equal(before.Requests, First.State.Requests);
        Assert.Equal(before.Seller, First.State.Seller);
        Assert.Empty(
            Second.State.Products.Select(static product => product.Id).Intersect(before.Products.Select(static product => product.Id))
        );
    }

    /// <summary>The sku is the seller's own word for a product, so two sellers may use the same.</summary>
    [Fact]
    public async Task A_sku_is_unique_among_the_skus_of_its_seller()
    {
        var mine = await Http.CreateAsync(Payloads.Product("SAME", 120_000));
        var theirs = await SecondHttp.CreateAsync(ProductOfSecond("SAME", 130_000));
        LetRequestsBeDecided();
        var again = await SecondHttp.CreateAsync(ProductOfSecond("SAME", 140_000));
        LetRequestsBeDecided();

        Assert.Equal("approved", (await Http.TrackAsync(mine)).Text("state"));
        Assert.Equal("approved", (await SecondHttp.TrackAsync(theirs)).Text("state"));
        Assert.Equal("rejected", (await SecondHttp.TrackAsync(again)).Text("state"));
        Assert.Equal(120_000, Assert.Single((await Http.GetJsonAsync("v2/products/findBy?original_sku=SAME")).Data()).Number("price"));
        Assert.Equal(
            130_000,
            Assert.Single((await SecondHttp.GetJsonAsync("v2/products/findBy?original_sku=SAME")).Data()).Number("price")
        );
    }

    [Fact]
    public async Task A_detail_shows_the_seller_whose_product_it_is()
    {
        await SecondHttp.CreateAsync(ProductOfSecond("X", 130_000));
        LetRequestsBeDecided();
        var id = Assert.Single(Second.State.Products).Id;

        var seller = (await SecondHttp.GetJsonAsync($"v2.1/products/{id}?includes=seller")).GetProperty("seller");

        Assert.Equal((900L, "Second shop"), (seller.Number("id"), seller.Text("name")));
        Assert.Equal(404, (await Http.GetAsync($"v2.1/products/{id}")).Status);
    }

    [Fact]
    public async Task Warehouses_are_the_sellers_own()
    {
        (await SecondHttp.SendAsync("POST", "v2.1/requests", Payloads.Product().ToJsonString())).AssertRefused(
            422,
            "Warehouse '[1054, 1233]' are not found"
        );
        (await Http.SendAsync("POST", "v2.1/requests", ProductOfSecond("X", 1000).ToJsonString())).AssertRefused(
            422,
            "Warehouse '[9001]' are not found"
        );
    }

    [Fact]
    public async Task Sellers_who_write_in_parallel_have_what_they_wrote_themselves()
    {
        var sellers = Enumerable
            .Range(1000, 8)
            .Select(id => Emulator.Sellers.Add(new EmulatedSeller { Id = id, WarehouseIds = [9001] }))
            .ToArray();
        await Task.WhenAll(sellers.Select(seller => Task.Run(() => FillAsync(seller))));

        foreach (var seller in sellers)
        {
            Assert.Equal(10, seller.State.Products.Count);
            Assert.All(seller.State.Products, product => Assert.Equal((seller.Id + 1, 12L), (product.Price, product.Stock[9001].Quantity)));
            Assert.All(seller.State.Requests, static request => Assert.Equal("approved", request.State));
        }

        var products = sellers.SelectMany(static seller => seller.State.Products).ToArray();
        Assert.Equal(80, products.Select(static product => product.Id).Distinct().Count());
        Assert.Equal(
            80,
            sellers.SelectMany(static seller => seller.State.Requests).Select(static request => request.TrackId).Distinct().Count()
        );
        Assert.All(
            Emulator.Calls.Where(static call => call.OperationId == "Products_UpdateSku"),
            static call => Assert.Equal(200, call.Status)
        );
    }

    /// <summary>The same skus for every seller, and a price that only this one gives.</summary>
    private async Task FillAsync(SellerAccount seller)
    {
        using var http = new EmulatorClient(Emulator, seller);
        for (var i = 0; i < 10; i++)
        {
            await http.CreateAsync(ProductOfSecond($"SKU-{i}", seller.Id));
        }

        Emulator.Time.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 10; i++)
        {
            await http.SendJsonAsync(
                "PUT",
                "v2.1/products/updateSku",
                $$"""{"original_sku":"SKU-{{i}}","price":{{seller.Id + 1}}"""
                    + ""","seller_warehouse":"9001","warehouse_quantities":[{"warehouse_id":9001,"qty_available":12}]}"""
            );
        }
    }

    private static System.Text.Json.Nodes.JsonObject ProductOfSecond(string sku, long price)
    {
        var product = Payloads.Product();
        product["market_price"] = price;
        product["variants"] = new System.Text.Json.Nodes.JsonArray(Payloads.Variant(sku, price, (9001, 5)));
        return product;
    }

    private static TheoryData<string, string> Operations(Func<OperationModel, bool> isWanted)
    {
        var data = new TheoryData<string, string>();
        foreach (var (surface, operation) in TikiSpecs.OfProducts.Where(found => isWanted(found.Operation)))
        {
            data.Add(surface.Name, operation.Id);
        }

        return data;
    }

    private static int RowsIn(JsonElement json) => json.ValueKind == JsonValueKind.Array ? json.GetArrayLength() : json.Data().Count;

    private static bool IsBatchOfRefusals(ReceivedResponse response) =>
        response.Status == 200 && response.Json.Data().All(static row => !row.GetProperty("is_success").GetBoolean());
}
