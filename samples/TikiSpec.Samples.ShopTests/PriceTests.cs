using TikiSpec.Client;
using TikiSpec.Emulator;
using TikiSpec.Emulator.Faults;
using TikiSpec.Emulator.State;

namespace TikiSpec.Samples.ShopTests;

/// <summary>What a shop's own tests look like: each has a Tiki of its own, on loopback.</summary>
public sealed class PriceTests : IAsyncLifetime
{
    private TikiEmulator _emulator = null!;
    private TikiClient _tiki = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await TikiEmulator.StartAsync();
        _tiki = new TikiClient(
            ApiCredential.ApiKey(_emulator.ApiKey),
            new ApiClientOptions { BaseAddress = _emulator.BaseAddress, Drift = DriftPolicy.Throw }
        );
        _emulator.State.Put(
            new EmulatedProduct
            {
                Id = 1,
                Sku = "1000000000001",
                OriginalSku = "CASE",
                Name = "Case",
                Price = 90_000,
                MarketPrice = 120_000,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        _tiki.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task A_new_price_is_what_tiki_has()
    {
        await _tiki.V2_1.Products.UpdateSkuAsync(new() { OriginalSku = "CASE", Price = 100_000 });

        Assert.Equal(100_000, _emulator.State.FindProduct("CASE")!.Price);
    }

    [Fact]
    public async Task A_tiki_that_is_busy_is_asked_again()
    {
        _emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Products_Get",
                Kind = FaultKind.Status,
                Status = 429,
                RetryAfter = TimeSpan.Zero,
            }
        );

        Assert.Equal(90_000, (await _tiki.V2_1.Products.GetAsync(1)).Price);
    }
}
