using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using TikiSpec.Client;

namespace TikiSpec.Extensions.DependencyInjection.Tests;

public sealed class TokenStoreTests : EmulatorTest
{
    [Fact]
    public async Task A_refresh_token_in_configuration_is_the_first_and_the_store_has_the_next()
    {
        var first = await RefreshTokenAsync();
        var cache = new MemoryDistributedCache(Microsoft.Extensions.Options.Options.Create(new MemoryDistributedCacheOptions()));
        var store = new DistributedCacheTokenStore(cache, "seller-17");
        await using (var services = Services(store, first))
            await services.GetRequiredService<TikiClient>().V2.Categories.ListAsync();

        var next = await cache.GetStringAsync("seller-17");
        Assert.NotNull(next);
        Assert.NotEqual(first, next);
        // The next start: what is in configuration was shown already.
        await using (var services = Services(store, first))
            await services.GetRequiredService<TikiClient>().V2.Categories.ListAsync();
        Assert.Equal(2, Emulator.Calls.Count(static call => call.OperationId == "Categories_List" && call.Status == 200));
    }

    private ServiceProvider Services(IRefreshTokenStore store, string first) =>
        Container(
            services => services.AddSingleton(store),
            ("ClientId", Emulator.ClientId),
            ("ClientSecret", Emulator.ClientSecret),
            ("RefreshToken", first),
            ("BaseAddress", Address)
        );
}
