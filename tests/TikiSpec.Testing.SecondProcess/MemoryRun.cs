using System.Globalization;
using System.Net;
using System.Text;
using TikiSpec.Client;
using TikiSpec.Client.V2_1;

namespace TikiSpec.Testing.SecondProcess;

/// <summary>Calls of every kind, one after the other, under the faults of a handler: what is left of each after it has
/// ended grows with their number.</summary>
internal sealed class MemoryRun : IDisposable
{
    private readonly CancellationTokenSource _program = new();
    private readonly TikiClient _tiki = new(
        ApiCredential.ClientCredentials("application", "secret"),
        new ApiClientOptions
        {
            HttpMessageHandler = new FaultyHandler(),
            LimitsRate = false,
            Retry = new() { Delay = TimeSpan.Zero },
        }
    );

    public void Dispose()
    {
        _tiki.Dispose();
        _program.Dispose();
    }

    public async Task RunAsync()
    {
        while (Console.ReadLine() is { } line)
        {
            for (var call = 0; call < int.Parse(line, CultureInfo.InvariantCulture); call++)
                await CallAsync(call);
            Console.WriteLine(GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
        }
    }

    private async Task CallAsync(int number)
    {
        try
        {
            switch (number % 6)
            {
                case 0:
                    await _tiki.V2_1.Products.ListAsync(cancellationToken: _program.Token);
                    break;
                case 1:
                    await foreach (var _ in _tiki.V2_1.Products.ListAllAsync().WithCancellation(_program.Token)) { }
                    break;
                case 2:
                    await _tiki.V2_1.Products.UpdateManySkusAsync(
                        [new() { OriginalSku = "A", Price = 2000 }],
                        cancellationToken: _program.Token
                    );
                    break;
                case 3:
                    using (var seller = _tiki.As(ApiCredential.AccessToken("token-" + number.ToString(CultureInfo.InvariantCulture))))
                        await seller.V2_1.Products.ListAsync(cancellationToken: _program.Token);
                    break;
                case 4:
                    using (var gone = CancellationTokenSource.CreateLinkedTokenSource(_program.Token))
                    {
                        await gone.CancelAsync();
                        await _tiki.V2_1.Products.ListAsync(cancellationToken: gone.Token);
                    }
                    break;
                default:
                    await _tiki.V2_1.SendAsync(HttpMethod.Get, "/undeclared", cancellationToken: _program.Token);
                    break;
            }
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            // How it ends is what other tests look at.
        }
    }

    /// <summary>One call in ten fails, each in another way.</summary>
    private sealed class FaultyHandler : HttpMessageHandler
    {
        private int _calls;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            (++_calls % 50) switch
            {
                10 => throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection"),
                20 => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"),
                30 => Said("{}", HttpStatusCode.TooManyRequests),
                40 => Said("{}", HttpStatusCode.Unauthorized),
                0 => Said("{\"data\":["),
                _ => Said(
                    request.RequestUri!.AbsolutePath.EndsWith("token", StringComparison.Ordinal)
                        ? """{"access_token":"token","expires_in":3600}"""
                        : """{"data":[],"paging":{"total":0,"per_page":20,"current_page":1,"last_page":0,"from":0,"to":0}}"""
                ),
            };

        private static Task<HttpResponseMessage> Said(string json, HttpStatusCode status = HttpStatusCode.OK) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
