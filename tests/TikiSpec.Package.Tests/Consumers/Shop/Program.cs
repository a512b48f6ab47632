using Shop;
using TikiSpec;
using TikiSpec.Emulator;
using V2_1 = Shop.V2_1;

await using var emulator = await TikiEmulator.StartAsync();
using var tiki = new TikiClient(
    ApiCredential.AccessToken(emulator.AccessToken),
    new ApiClientOptions { BaseAddress = emulator.BaseAddress }
);

V2_1.ProductPage page = await tiki.V2_1.Products.ListAsync(new() { Limit = 5 });
var seen = 0;
await foreach (V2_1.Product product in tiki.V2_1.Products.ListAllAsync(new() { Limit = 2 }))
{
    seen += product.ProductId > 0 ? 1 : 0;
}

Console.WriteLine(page.Count > 0 && seen >= page.Count ? "The shop has products." : $"{page.Count} on the page, {seen} in all.");
