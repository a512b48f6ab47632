using TikiSpec;
using TikiSpec.Emulator;

namespace ShopTests;

[ApiClient(TikiApi.V2_1)]
internal sealed partial class TikiClient;

public class OrderTests
{
    [Fact]
    public async Task The_shop_lists_its_products()
    {
        await using var emulator = await TikiEmulator.StartAsync(TestContext.Current.CancellationToken);
        using var tiki = new TikiClient(
            ApiCredential.AccessToken(emulator.AccessToken),
            new ApiClientOptions { BaseAddress = emulator.BaseAddress }
        );

        var page = await tiki.V2_1.Products.ListAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEmpty(page);
    }
}
