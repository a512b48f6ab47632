using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TikiSpec.Benchmarks.Contenders;
using NewtonsoftV2 = TikiSpec.Benchmarks.NSwag.NewtonsoftJson.V2;
using NewtonsoftV21 = TikiSpec.Benchmarks.NSwag.NewtonsoftJson.V2_1;
using SystemTextJsonV2 = TikiSpec.Benchmarks.NSwag.SystemTextJson.V2;
using SystemTextJsonV21 = TikiSpec.Benchmarks.NSwag.SystemTextJson.V2_1;

namespace TikiSpec.Benchmarks.Measuring;

/// <summary>Whole calls of one operation against a server on this machine: ours, with everything that is on by default,
/// one written by hand on HttpClient and System.Text.Json's source generator, and NSwag's.</summary>
internal sealed class Calls : IDisposable
{
    private const string Token = "7a2d0f7e-91b4-4a43";

    private readonly TikiClient _tiki;
    private readonly HttpClient _http;

    public Calls(Uri address)
    {
        _tiki = new TikiClient(
            ApiCredential.AccessToken(Token),
            // What a seller may send would be measured otherwise, and it is as fast as he may.
            new ApiClientOptions { BaseAddress = address, LimitsRate = false }
        );
        // As ours: no redirects, no cookies, no proxy for this machine.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        };
        _http = new HttpClient(handler) { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public IReadOnlyList<Runner> ProductList =>
        [
            Of("TikiSpec", () => _tiki.V2_1.Products.ListAsync(new() { Limit = 20 })),
            Of("by hand", () => GetAsync("integration/v2.1/products?limit=20", DtoContext.Default.ProductPage)),
            Of(
                "NSwag (Newtonsoft)",
                () => new NewtonsoftV21.ProductsClient(_http).ListAsync(null, null, null, null, null, 20, null, null, null, null)
            ),
            Of(
                "NSwag (STJ)",
                () => new SystemTextJsonV21.ProductsClient(_http).ListAsync(null, null, null, null, null, 20, null, null, null, null)
            ),
        ];

    public IReadOnlyList<Runner> Tracking =>
        [
            Of("TikiSpec", () => _tiki.V2.Tracking.GetAsync("a")),
            Of("by hand", () => GetAsync("integration/v2/tracking/a", DtoContext.Default.TrackingEntry)),
            Of("NSwag (Newtonsoft)", () => new NewtonsoftV2.TrackingClient(_http).GetAsync("a")),
            Of("NSwag (STJ)", () => new SystemTextJsonV2.TrackingClient(_http).GetAsync("a")),
        ];

    public void Dispose()
    {
        _tiki.Dispose();
        _http.Dispose();
    }

    private static Runner Of<T>(string name, Func<Task<T>> call) => new(name, () => call().GetAwaiter().GetResult());

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type)
    {
        using var response = await _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
            return (await JsonSerializer.DeserializeAsync(body, type).ConfigureAwait(false))!;
    }
}
