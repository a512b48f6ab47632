using System.Text.RegularExpressions;
using TikiSpec.Emulator;
using TikiSpec.Testing;
using TikiSpec.Testing.Processes;

namespace TikiSpec.Extensions.Redis.Tests;

/// <summary>Two processes that act for one seller.</summary>
public sealed partial class SharedSellerTests
{
    [Fact]
    public async Task A_token_is_shown_once_whoever_exchanges_it_and_outlives_a_restart_of_redis()
    {
        using var redis = new RedisServer();
        await using var connection = await redis.ConnectAsync();
        using var service = new StrictServer("token-0");
        await new RedisTokenStore(connection, "seller").WriteAsync("token-0", CancellationToken.None);
        using var one = new SecondProcess("seller", "redis", redis.Address, service.Address);
        using var two = new SecondProcess("seller", "redis", redis.Address, service.Address);

        // Each access token is good for fifty calls, so the two exchange all the time: ten thousand calls in all.
        Assert.Equal(["2500 0", "2500 0"], await Task.WhenAll(one.AskAsync("2500"), two.AskAsync("2500")));
        redis.Stop();
        // Nothing is exchanged while the store is away, so calls may fail; none shows a token twice.
        await Task.WhenAll(one.AskAsync("4"), two.AskAsync("4"));
        redis.Start();
        await Task.WhenAll(IsBackAsync(one), IsBackAsync(two));
        Assert.Equal(["2500 0", "2500 0"], await Task.WhenAll(one.AskAsync("2500"), two.AskAsync("2500")));

        Assert.Equal(0, service.LockedOut);
        Assert.True(service.Exchanges >= 190);
    }

    [Fact]
    public async Task A_limit_holds_over_both_and_the_service_refuses_nothing()
    {
        using var redis = new RedisServer();
        // Refuses what goes beyond 200 calls in a second, by the clock.
        await using var run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions());
        var emulator = run.Emulator;
        string[] arguments = ["limited", redis.Address, emulator.BaseAddress.AbsoluteUri, emulator.AccessToken, "100"];
        using var one = new SecondProcess(arguments);
        using var two = new SecondProcess(arguments);

        var start = TimeProvider.System.GetTimestamp();
        Assert.Equal(["250 0", "250 0"], await Task.WhenAll(one.AskAsync("250"), two.AskAsync("250")));

        // A hundred at once, and the other four hundred in four seconds; a slow machine takes longer.
        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromSeconds(3.9));
    }

    [Fact]
    public async Task Without_redis_each_keeps_the_limit_for_itself()
    {
        using var redis = new RedisServer();
        await using var connection = await redis.ConnectAsync();
        using var limit = new RedisRateLimit(connection, "seller", 20);
        redis.Stop();

        using var lease = await limit.AcquireAsync();
        Assert.True(lease.IsAcquired);
    }

    // A connection finds out by itself; until then calls may need a token that nobody can exchange.
    private static async Task IsBackAsync(SecondProcess process)
    {
        while (!Succeeded().IsMatch(await process.AskAsync("60")))
            await Task.Delay(20);
    }

    [GeneratedRegex(@"^\d+ 0$")]
    private static partial Regex Succeeded();
}
