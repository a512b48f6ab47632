using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TikiSpec.Client.V2_1;
using TikiSpec.Emulator;
using TikiSpec.Emulator.State;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>Mixed calls by 20 callers under 5 % faults: none escapes with an exception that is not ours, none hangs,
/// and none gets another's response.</summary>
public sealed class SoakTests : ClientTest
{
    private const int Callers = 20;

    // A round has an emulator of its own, which remembers every call to hold its responses against the specs.
    public static TheoryData<int> Rounds => [.. Enumerable.Range(0, LongForm.IsOn ? 10 : 1)];

    private static int Calls => LongForm.IsOn ? 5_000 : 1_000;

    protected override TikiEmulatorOptions EmulatorOptions => new() { TimeSpeed = 0, RateLimit = null };

    protected override DriftPolicy Drift => DriftPolicy.Report;

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Mixed_calls_under_faults_end_each_in_its_own_way(int round)
    {
        for (var id = 1; id <= 50; id++)
            Emulator.State.Put(Product(id));
        using var handler = new FaultyHandler(round);
        using var tiki = new TikiClient(
            ApiCredential.AccessToken(Emulator.AccessToken),
            new ApiClientOptions
            {
                BaseAddress = Emulator.BaseAddress,
                HttpMessageHandler = handler,
                LimitsRate = false,
                Retry = new() { Delay = TimeSpan.FromMilliseconds(1) },
            }
        );
        var (strange, failed) = await CallAsync(tiki);

        Assert.Empty(strange);
        // Five in a hundred fail once; three in a row are rare, and a body that cannot be read is not asked for again.
        Assert.InRange(failed, 0, Calls / 20);
        // What a call needed goes with it: of thousands of responses and connections no more are left than a few for
        // each caller.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.True(handler.Responses > Calls);
        Assert.InRange(handler.ResponsesAlive, 0, 5 * Callers);
        Assert.InRange(handler.OpenConnections, 1, 5 * Callers);
    }

    private static async Task<(IReadOnlyCollection<Exception> Strange, int Failed)> CallAsync(TikiClient tiki)
    {
        var strange = new ConcurrentQueue<Exception>();
        var failed = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Calls),
            new ParallelOptions { MaxDegreeOfParallelism = Callers },
            async (number, token) =>
            {
                try
                {
                    await CallAsync(tiki, number, token).WaitAsync(TimeSpan.FromMinutes(2), token);
                }
                catch (ApiException)
                {
                    Interlocked.Increment(ref failed);
                }
                catch (Exception exception)
                {
                    strange.Enqueue(exception);
                }
            }
        );
        return (strange, failed);
    }

    private static async Task CallAsync(TikiClient tiki, int number, CancellationToken token)
    {
        var id = (number % 50) + 1;
        switch (number % 5)
        {
            case 0:
                Assert.Equal(id, (await tiki.V2_1.Products.GetAsync(id, cancellationToken: token)).Id);
                break;
            case 1:
                Assert.NotEmpty(await tiki.V2_1.Products.ListAsync(new() { Limit = 5 }, cancellationToken: token));
                break;
            case 2:
                Assert.NotEmpty(await tiki.V2_1.Products.ListAllAsync(new() { Limit = 25 }).ToListAsync(token));
                break;
            case 3:
                var rows = Enumerable
                    .Range(0, 25)
                    .Select(row => new SkuBatchRow { OriginalSku = Sku(((number + row) % 50) + 1), Price = 2000 });
                Assert.Equal(25, (await tiki.V2_1.Products.UpdateManySkusAsync(rows, cancellationToken: token)).Count);
                break;
            default:
                Assert.NotEmpty(await tiki.V2.Categories.ListAsync(cancellationToken: token));
                break;
        }
    }

    /// <summary>Five in a hundred calls fail, each in one of five ways, the same ones in every run.</summary>
    private sealed class FaultyHandler : DelegatingHandler
    {
        private readonly ConcurrentQueue<WeakReference> _responses = [];
        private readonly int _round;
        private int _calls;
        private int _connections;

        public FaultyHandler(int round)
        {
            _round = round;
            InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectCallback = ConnectAsync };
        }

        public int Responses => _responses.Count;

        public int ResponsesAlive => _responses.Count(static response => response.IsAlive);

        public int OpenConnections => Volatile.Read(ref _connections);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var number = Interlocked.Increment(ref _calls);
            var fault = (number + _round) % 20 == 0 ? (number + _round) / 20 % 5 : -1;
            if (fault == 0)
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            if (fault == 1)
                throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection");
            var response = await base.SendAsync(request, cancellationToken);
            _responses.Enqueue(new WeakReference(response));
            if (fault < 2)
                return response;
            response.Dispose();
            return fault switch
            {
                2 => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"),
                3 => new HttpResponseMessage(HttpStatusCode.TooManyRequests),
                _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"data\":[") },
            };
        }

        private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            Interlocked.Increment(ref _connections);
            return new CountedStream(socket, () => Interlocked.Decrement(ref _connections));
        }

        private sealed class CountedStream(Socket socket, Action closed) : NetworkStream(socket, ownsSocket: true)
        {
            private Action? _closed = closed;

            protected override void Dispose(bool disposing)
            {
                Interlocked.Exchange(ref _closed, null)?.Invoke();
                base.Dispose(disposing);
            }
        }
    }

    private static string Sku(int id) => "SOAK-" + id.ToString(CultureInfo.InvariantCulture);

    private static EmulatedProduct Product(int id) =>
        new()
        {
            Id = id,
            Sku = (1_000_000_000_000 + id).ToString(CultureInfo.InvariantCulture),
            OriginalSku = Sku(id),
            Name = "Product",
            Price = 1000,
            MarketPrice = 5000,
        };
}
