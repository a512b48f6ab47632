using OldCalls;
using TikiSpec;
using TikiSpec.Emulator;
using V2 = OldCalls.V2;

await using var emulator = await TikiEmulator.StartAsync();
using var tiki = new TikiClient(
    ApiCredential.AccessToken(emulator.AccessToken),
    new ApiClientOptions { BaseAddress = emulator.BaseAddress }
);

V2.ProductPage page = await tiki.V2.Products.ListAsync(new V2.ProductListOptions { Limit = 20, Include = ["inventory"] });
V2.Product product = page.First(one => one.EntityType == V2.EntityType.SellerSimple && one.Inventory?.InventoryType?.Value != "instock");
Console.WriteLine($"{page.Count} products.");

V2.UpdateReceipt receipt = await tiki.V2.Products.UpdateSkuAsync(new V2.SkuUpdate { ProductId = product.ProductId, Quantity = 3 });
Console.WriteLine($"The update is {receipt.State.Value}, {await StockAsync()} are left.");

var result = await tiki.V2.Products.UpdateSkusAsync(
    new V2.SkuBatch { Data = [new V2.SkuBatchRow { ProductId = product.ProductId, Quantity = 5 }] }
);
Console.WriteLine($"{result.Count(row => row.IsSuccess)} row is changed, {await StockAsync()} are left.");

var request = await tiki.V2.Requests.CreateAsync(
    new V2.NewProduct
    {
        CategoryId = 21458,
        Name = "A watch of former times",
        Description = "It goes.",
        Attributes = new Dictionary<string, ApiValue>
        {
            ["brand"] = "Disney",
            ["bulky"] = 1,
            ["origin"] = "my",
        },
        Image = "https://example.com/watch.jpg",
        Images = ["https://example.com/watch-2.jpg"],
        OptionAttributes = [],
        Variants =
        [
            new V2.NewVariant
            {
                Sku = "FORMER-1",
                Price = 984_000,
                Quantity = 2,
                SellerWarehouse = [1054],
            },
        ],
    }
);
Console.WriteLine($"The request is {request.State.Value}.");

async Task<long?> StockAsync()
{
    V2.ProductDetail detail = await tiki.V2.Products.GetAsync(
        product.ProductId,
        new V2.ProductGetOptions { Includes = [V2.ProductGetInclude.Inventory] }
    );
    return detail.Inventory?.Quantity;
}
