using System.Diagnostics;
using StackExchange.Redis;
using TikiSpec.Client;
using TikiSpec.Client.V1;
using TikiSpec.Emulator;
using TikiSpec.Emulator.State;
using TikiSpec.Testing;

namespace TikiSpec.Extensions.Redis.Tests;

/// <summary>The sample with DI and Redis, as processes of their own, against an emulator.</summary>
public sealed class WorkerTests
{
    [Fact]
    public async Task Workers_read_orders_with_one_refresh_token_that_redis_keeps()
    {
        using var redis = new RedisServer();
        await using var run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { RateLimit = null });
        var emulator = run.Emulator;
        using var tiki = new TikiClient(
            ApiCredential.AccessToken(emulator.AccessToken),
            new ApiClientOptions { BaseAddress = emulator.BaseAddress }
        );
        emulator.State.Put(
            new EmulatedProduct
            {
                Id = 1,
                Sku = "1000000000001",
                OriginalSku = "CASE",
                Name = "Case",
                Price = 90_000,
                MarketPrice = 120_000,
                IsActive = true,
            }
        );
        emulator.State.Seller = emulator.State.Seller with { WarehouseIds = [1054] };
        emulator.State.SetStock(1, 1054, 10);
        var queue = await tiki.V1.Queues.CreateAsync(new NewEventQueue { Name = "shop" });
        await tiki.V1.Queues.CreateSubscriptionAsync(
            queue.Code,
            new NewEventSubscription { EventType = EventType.OrderCreatedSuccessfully }
        );
        var first = await RefreshTokenAsync(emulator);

        using (var one = Start(emulator, redis, queue.Code, first))
        {
            var order = emulator.State.PlaceOrder(1).Code;
            await HearsAsync(one, "Order " + order + " came in");
            one.Kill();
        }
        await using var connection = await redis.ConnectAsync();
        var kept = (string?)await connection.GetDatabase().StringGetAsync("tikispec:refresh-token:shop");
        Assert.NotNull(kept);
        Assert.NotEqual(first, kept);

        // The next one begins with the token that Redis has: what is in its configuration was shown already.
        using var two = Start(emulator, redis, queue.Code, first);
        var next = emulator.State.PlaceOrder(1).Code;
        await HearsAsync(two, "Order " + next + " came in");
        two.Kill();
        Assert.True(await connection.GetDatabase().KeyExistsAsync("tikispec:refresh-token:shop"));
        Assert.NotEmpty(Keys(connection, "*rate-limit:shop*"));
    }

    private static Process Start(TikiEmulator emulator, RedisServer redis, string queue, string refreshToken)
    {
        const string name = "TikiSpec.Samples.Worker";
        var built = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..];
        var start = new ProcessStartInfo("dotnet", [Repository.PathOf(["samples", name, .. built, name + ".dll"])])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["Tiki__ClientId"] = emulator.ClientId;
        start.Environment["Tiki__ClientSecret"] = emulator.ClientSecret;
        start.Environment["Tiki__RefreshToken"] = refreshToken;
        start.Environment["Tiki__BaseAddress"] = emulator.BaseAddress.AbsoluteUri;
        start.Environment["Redis"] = redis.Address;
        start.Environment["Queue"] = queue;
        return Process.Start(start)!;
    }

    private static async Task HearsAsync(Process worker, string text)
    {
        while (await worker.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return;
        }
        Assert.Fail("It ended without: " + text);
    }

    private static IEnumerable<RedisKey> Keys(ConnectionMultiplexer connection, string pattern) =>
        connection.GetServers().SelectMany(server => server.Keys(pattern: pattern));

    private static async Task<string> RefreshTokenAsync(TikiEmulator emulator)
    {
        var back = new Uri("https://example.com/back");
        using var browser = new HttpClient(emulator.CreateHandler());
        var query =
            $"response_type=code&client_id={emulator.ClientId}&redirect_uri={Uri.EscapeDataString(back.OriginalString)}"
            + "&state=12345678&scope=order%20offline";
        using var response = await browser.GetAsync(new Uri(emulator.BaseAddress, "sc/oauth2/auth?" + query));
        var code = response.Headers.Location!.OriginalString.Split("code=")[1].Split('&')[0];
        var kept = "";
        var credential = ApiCredential.AuthorizationCode(
            emulator.ClientId,
            emulator.ClientSecret,
            code,
            back,
            (token, _) =>
            {
                kept = token;
                return Task.CompletedTask;
            }
        );
        using var tiki = new TikiClient(credential, new ApiClientOptions { BaseAddress = emulator.BaseAddress });
        await tiki.V2.Categories.ListAsync(new() { IsPrimary = true });
        return kept;
    }
}
