using System.Net;
using System.Text;
using StackExchange.Redis;
using TikiSpec.Client;

namespace TikiSpec.Extensions.Redis.Tests;

/// <summary>Two that act for one seller, each with a connection and a client of its own, as two processes
/// have.</summary>
public sealed class SharedSellerTests
{
    [Fact]
    public async Task A_token_is_shown_once_whoever_exchanges_it_and_outlives_a_restart_of_redis()
    {
        using var redis = new RedisServer();
        await using var first = await redis.ConnectAsync();
        await using var second = await redis.ConnectAsync();
        using var service = new StrictService("token-0");
        await new RedisTokenStore(first, "seller").WriteAsync("token-0", CancellationToken.None);
        using var one = Client(first, service);
        using var two = Client(second, service);

        // Each access token is good for fifty calls, so the two exchange all the time: ten thousand calls in all.
        await CallAsync(one, two, 2500);
        redis.Stop();
        await CallAsync(one, two, 2, mayFail: true);
        redis.Start();
        foreach (var connection in (ConnectionMultiplexer[])[first, second])
            await IsBackAsync(connection);
        await CallAsync(one, two, 2500);

        Assert.Equal(0, service.LockedOut);
        Assert.InRange(service.Exchanges, 190, 1000);
    }

    [Fact]
    public async Task A_limit_holds_over_both()
    {
        using var redis = new RedisServer();
        await using var first = await redis.ConnectAsync();
        await using var second = await redis.ConnectAsync();
        using var one = new RedisRateLimit(first, "seller", 20);
        using var two = new RedisRateLimit(second, "seller", 20);

        var start = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(async number => (await (number % 2 == 0 ? one : two).AcquireAsync()).Dispose()));

        // Twenty at once, and the other eighty in four windows; a slow machine takes longer.
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

    private static async Task CallAsync(TikiClient one, TikiClient two, int calls, bool mayFail = false)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, calls * 2),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, token) =>
            {
                try
                {
                    await (number % 2 == 0 ? one : two).V2_1.Products.ListAsync(cancellationToken: token);
                }
                catch (ApiException) when (mayFail)
                {
                    // Nothing is exchanged while the store is away.
                }
            }
        );
    }

    private static async Task IsBackAsync(ConnectionMultiplexer connection)
    {
        while (true)
        {
            try
            {
                await connection.GetDatabase().PingAsync();
                return;
            }
            catch (RedisException)
            {
                await Task.Delay(20);
            }
        }
    }

    private static TikiClient Client(IConnectionMultiplexer redis, HttpMessageHandler service) =>
        new(
            ApiCredential.RefreshToken("application", "secret", new RedisTokenStore(redis, "seller")),
            new ApiClientOptions
            {
                HttpMessageHandler = service,
                LimitsRate = false,
                Retry = new() { Delay = TimeSpan.FromMilliseconds(1), MaxRetries = 5 },
            }
        );

    /// <summary>Replaces a refresh token with each use, and ends the seller's leave when an old one is shown.</summary>
    private sealed class StrictService(string first) : HttpMessageHandler
    {
        private readonly object _gate = new();
        private readonly Dictionary<string, int> _good = [];
        private string _refreshToken = first;

        public int Exchanges { get; private set; }

        public int LockedOut { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
                return Take(request.Headers.Authorization!.Parameter!)
                    ? Json("""{"data":[],"paging":{"total":0,"per_page":20,"current_page":1,"last_page":0,"from":0,"to":0}}""")
                    : Json("{}", HttpStatusCode.Unauthorized);
            var form = await request.Content!.ReadAsStringAsync(cancellationToken);
            return Exchange(form);
        }

        private bool Take(string token)
        {
            lock (_gate)
                return _good.TryGetValue(token, out var left) && (_good[token] = left - 1) >= 0;
        }

        private HttpResponseMessage Exchange(string form)
        {
            lock (_gate)
            {
                if (
                    !form.Contains("refresh_token=" + _refreshToken + "&", StringComparison.Ordinal)
                    && !form.EndsWith("=" + _refreshToken, StringComparison.Ordinal)
                )
                {
                    LockedOut++;
                    return Json("""{"error":"invalid_grant"}""", HttpStatusCode.BadRequest);
                }

                _refreshToken = "token-" + ++Exchanges;
                _good["access-" + Exchanges] = 50;
                return Json($$"""{"access_token":"access-{{Exchanges}}","expires_in":3600,"refresh_token":"{{_refreshToken}}"}""");
            }
        }

        private static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
            new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
