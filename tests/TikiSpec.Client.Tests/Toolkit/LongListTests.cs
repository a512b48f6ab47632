using System.Globalization;
using System.Net;
using System.Text;
using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>A shop of more products than Tiki gives of any list.</summary>
public sealed class LongListTests
{
    private const int Products = 25_000;

    [Fact]
    public async Task Every_product_of_a_shop_is_listed_by_windows_of_time()
    {
        using var shop = new Shop();
        using var tiki = new TikiClient(
            ApiCredential.AccessToken("token"),
            new ApiClientOptions
            {
                HttpMessageHandler = shop,
                LimitsRate = false,
                Drift = DriftPolicy.Ignore,
            }
        );
        var seen = new HashSet<long>();
        await foreach (var product in tiki.V2_1.Products.ListAllAsync(new() { Limit = 100, Active = true }))
            Assert.True(seen.Add(product.ProductId));

        Assert.Equal(Products, seen.Count);
        Assert.All(shop.Queries, static query => Assert.Contains("active=1", query, StringComparison.Ordinal));
    }

    /// <summary>A product every 100 seconds; at most 10,000 of them in a list.</summary>
    private sealed class Shop : HttpMessageHandler
    {
        private const int Cap = 10_000;
        private const int Size = 100;
        private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(7));

        public List<string> Queries { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Queries.Add(request.RequestUri!.Query);
            var query = request
                .RequestUri.Query.TrimStart('?')
                .Split('&')
                .ToDictionary(static pair => pair.Split('=')[0], static pair => Uri.UnescapeDataString(pair.Split('=')[1]));
            var first = query.TryGetValue("created_from_date", out var from)
                ? Math.Max(0, Math.Ceiling((At(from) - Start).TotalSeconds / 100))
                : 0;
            var last = query.TryGetValue("created_to_date", out var to)
                ? Math.Min(Products - 1, Math.Floor((At(to) - Start).TotalSeconds / 100))
                : Products - 1;
            var total = (int)Math.Clamp(last - first + 1, 0, Cap);
            var skipped = (int.Parse(query["page"], CultureInfo.InvariantCulture) - 1) * Size;
            var rows = string.Join(
                ',',
                Enumerable.Range(skipped, Math.Clamp(total - skipped, 0, Size)).Select(row => Row((long)first + row))
            );
            var pages = (total + Size - 1) / Size;
            var body = FormattableString.Invariant(
                $$$"""{"data":[{{{rows}}}],"paging":{"total":{{{total}}},"per_page":100,"current_page":1,"last_page":{{{pages}}} }}"""
            );
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
            );
        }

        private static DateTimeOffset At(string text) =>
            new(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

        private static string Row(long id) =>
            FormattableString.Invariant(
                $$"""{"product_id":{{id + 1}},"sku":"s","name":"n","price":1,"created_at":"2024-01-01 00:00:00"}"""
            );
    }
}
