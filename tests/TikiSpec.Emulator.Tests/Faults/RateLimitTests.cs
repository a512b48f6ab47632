namespace TikiSpec.Emulator.Tests.Faults;

public sealed class RateLimitTests : EmulatorTest
{
    protected override TikiEmulatorOptions Options => new();

    [Fact]
    public async Task Call_201_within_a_second_is_one_too_many()
    {
        for (var i = 0; i < 200; i++)
        {
            Assert.Equal(200, (await Http.GetAsync("v2/categories?name=none")).Status);
        }

        (await Http.GetAsync("v2/categories?name=none")).AssertRefused(429, "more than 200 in a second");

        Emulator.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await Http.GetAsync("v2/categories?name=none")).Status);
    }

    [Fact]
    public async Task Every_seller_has_a_limit_of_its_own()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                TimeSpeed = 0,
                RateLimit = 2,
            }
        );
        var emulator = emulatorRun.Emulator;
        using var first = new EmulatorClient(emulator);
        using var second = new EmulatorClient(emulator, emulator.Sellers.Add(new EmulatedSeller { Id = 900 }));
        var statuses = new List<int>();
        foreach (var seller in new[] { first, second, first, first, second, second })
        {
            statuses.Add((await seller.GetAsync("v2.1/products")).Status);
        }

        Assert.Equal([200, 200, 200, 429, 200, 429], statuses);
    }

    [Fact]
    public async Task The_second_is_any_second_and_refused_calls_do_not_count()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                TimeSpeed = 0,
                RateLimit = 2,
            }
        );
        var emulator = emulatorRun.Emulator;
        using var http = new EmulatorClient(emulator);
        var statuses = new List<int>();
        foreach (var pause in new[] { 0, 600, 0, 400, 0, 600 })
        {
            emulator.Time.Advance(TimeSpan.FromMilliseconds(pause));
            statuses.Add((await http.GetAsync("v2.1/products")).Status);
        }

        Assert.Equal([200, 200, 429, 200, 429, 200], statuses);
    }

    [Fact]
    public async Task A_limit_that_nobody_reaches_costs_nothing()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, RateLimit = int.MaxValue }
        );
        using var http = new EmulatorClient(emulatorRun.Emulator);

        Assert.Equal(200, (await http.GetAsync("v2.1/products")).Status);
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                TimeSpeed = 0,
                RateLimit = null,
            }
        );
        var emulator = emulatorRun.Emulator;
        using var http = new EmulatorClient(emulator);

        for (var i = 0; i < 300; i++)
        {
            Assert.Equal(200, (await http.GetAsync("v2/categories?name=none")).Status);
        }
    }
}
