// A process of its own for tests of what several processes share. It is told what to do line by line, and says a line
// when it is done; it ends when there are no more lines, or when it is killed.
//   seller file|redis STORE ADDRESS     calls with a refresh token that is kept there: COUNT -> "DONE FAILED"
//   limited STORE ADDRESS TOKEN PERMITS calls within a limit that is kept in Redis:    COUNT -> "DONE FAILED"
//   watch FILE ADDRESS TOKEN            waits for decisions: add ID -> "kept", run -> "decided ID" … "nothing"
//   memory                              keeps calling, and says what the memory holds:   COUNT -> "BYTES"
using System.Globalization;
using StackExchange.Redis;
using TikiSpec;
using TikiSpec.Client;
using TikiSpec.Client.V2;
using TikiSpec.Extensions.Redis;
using TikiSpec.Testing.SecondProcess;

switch (args)
{
    case ["seller", var kind, var store, var address]:
        using (var tiki = Client(ApiCredential.RefreshToken("application", "secret", await StoreAsync(kind, store)), address))
            await CallAsync(tiki);
        break;
    case ["limited", var store, var address, var token, var permits]:
        var limit = new RedisRateLimit(await RedisAsync(store), "seller", int.Parse(permits, CultureInfo.InvariantCulture));
        using (var tiki = Client(ApiCredential.AccessToken(token), address, limit))
            await CallAsync(tiki);
        break;
    case ["watch", var file, var address, var token]:
        using (var tiki = Client(ApiCredential.AccessToken(token), address))
            await WatchAsync(tiki, file);
        break;
    case ["memory"]:
        using (var run = new MemoryRun())
            await run.RunAsync();
        break;
    default:
        return 2;
}
return 0;

static async Task CallAsync(TikiClient tiki)
{
    while (Console.ReadLine() is { } line)
    {
        var (done, failed) = (0, 0);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, int.Parse(line, CultureInfo.InvariantCulture)),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (_, token) =>
            {
                try
                {
                    await tiki.V2_1.Products.ListAsync(new() { Limit = 1 }, cancellationToken: token);
                    Interlocked.Increment(ref done);
                }
                catch (ApiException)
                {
                    Interlocked.Increment(ref failed);
                }
            }
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} {failed}"));
    }
}

static async Task WatchAsync(TikiClient tiki, string file)
{
    var watch = new DecisionWatch<TrackingEntry>(
        new FileWatchStore(file),
        (id, token) => tiki.V2.Tracking.GetAsync(id, cancellationToken: token),
        new PollOptions { Interval = TimeSpan.FromMilliseconds(5), MaxInterval = TimeSpan.FromMilliseconds(20) }
    );
    while (Console.ReadLine() is { } line)
    {
        if (line.Split(' ') is ["add", var id])
        {
            await watch.AddAsync(id);
            Console.WriteLine("kept");
            continue;
        }
        await foreach (var one in watch.RunAsync())
            Console.WriteLine(one.Exception is null ? "decided " + one.Id : one.Exception.Message);
        Console.WriteLine("nothing");
    }
}

static TikiClient Client(ApiCredential credential, string address, RedisRateLimit? limit = null) =>
    new(
        credential,
        new ApiClientOptions
        {
            BaseAddress = new Uri(address),
            LimitsRate = limit is not null,
            RateLimiter = limit,
            // A limit that holds needs no repetitions.
            Retry = new() { Delay = TimeSpan.FromMilliseconds(1), MaxRetries = limit is null ? 5 : 0 },
        }
    );

static async Task<IRefreshTokenStore> StoreAsync(string kind, string store) =>
    kind == "file" ? new FileTokenStore(store) : new RedisTokenStore(await RedisAsync(store), "seller");

static async Task<ConnectionMultiplexer> RedisAsync(string store) =>
    await ConnectionMultiplexer.ConnectAsync(
        new ConfigurationOptions
        {
            EndPoints = { store },
            AbortOnConnectFail = false,
            BacklogPolicy = BacklogPolicy.FailFast,
            ReconnectRetryPolicy = new LinearRetry(50),
        }
    );
