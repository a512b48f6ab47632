using TikiSpec.Emulator;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>Parallel calls end without a failure at the limit that the spec states and the emulator keeps.</summary>
public sealed class RateLimitTests : ClientTest
{
    private static int Calls => LongForm.IsOn ? 3000 : 450;

    protected override TikiEmulatorOptions EmulatorOptions => new();

    [Fact]
    public async Task Many_calls_at_once_by_several_clients_of_one_seller_end_without_a_failure()
    {
        using var first = Client();
        using var second = Client();
        await Task.WhenAll(
            Enumerable.Range(0, Calls).Select(number => (number % 2 == 0 ? first : second).V2_1.Products.ListAsync(new() { Limit = 1 }))
        );

        Assert.Equal(Calls, Emulator.Calls.Total);
    }

    [Fact]
    public async Task Without_the_limit_calls_are_refused()
    {
        // However slow the machine: all calls come in one second of the emulator's.
        Emulator.Time.Speed = 0;
        using var tiki = new TikiClient(
            ApiCredential.ApiKey(Emulator.ApiKey),
            new ApiClientOptions
            {
                BaseAddress = Emulator.BaseAddress,
                LimitsRate = false,
                Retry = new() { MaxRetries = 0 },
            }
        );
        var calls = await Task.WhenAll(
            Enumerable.Range(0, 400).Select(_ => Record.ExceptionAsync(() => tiki.V2_1.Products.ListAsync(new() { Limit = 1 })).AsTask())
        );

        Assert.Contains(calls, static exception => exception is ApiRateLimitException);
    }

    private TikiClient Client() =>
        new(
            ApiCredential.ApiKey(Emulator.ApiKey),
            new ApiClientOptions
            {
                BaseAddress = Emulator.BaseAddress,
                Retry = new() { MaxRetries = 0 },
            }
        );
}
