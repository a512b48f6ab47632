using System.Net;
using System.Text;
using TikiSpec.Testing;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>Every form of an error that Tiki is known to have sent tells its reason, whatever the spec says of
/// bodies.</summary>
public sealed class CapturedErrorTests
{
    public static TheoryData<string, int, string> Bodies =>
        new()
        {
            { "400-delivery-status", 400, "status incorrect" },
            { "400-dropship-wrong-api", 400, "Cannot use this API to confirm dropship orders." },
            { "400-label-not-confirmed", 400, "Please confirm order first!" },
            { "400-query", 400, "Invalid query parameters" },
            { "400-unreadable-body", 400, "Can't read http message, please check your request" },
            { "401", 401, "The authorization token is missing or expired" },
            { "403-label", 403, "you don't have permission print order" },
            { "403-permission-switched-off", 403, "Seller ko cho phép đồng bộ sản phẩm" },
            { "403-sandbox-only", 403, "Only available on sandbox environment" },
            { "403-scope", 403, "The client is not granted enough permissions" },
            { "403-seller-inactive", 403, "The seller is not active" },
            { "404-order", 404, "order code not found" },
            { "405", 405, "Request method 'GET' not supported" },
            { "406", 406, "Not Acceptable" },
            { "429", 429, "Too many requests" },
            { "500", 500, "Some unexpected error occurred, please try again later" },
            { "504-gateway", 504, "The upstream server is timing out" },
            { "of-webhooks", 404, "webhook not found" },
            { "with-meta", 400, "update error [Warehouse '[1]' are not found]" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task An_exception_has_the_reason_and_no_drift_is_told(string name, int status, string reason)
    {
        var drift = new List<ApiDriftEvent>();
        using var handler = new Failing(status, Body(name));
        using var tiki = new TikiClient(
            ApiCredential.AccessToken("access-1"),
            new ApiClientOptions
            {
                HttpMessageHandler = handler,
                OnDrift = drift.Add,
                Retry = new() { MaxRetries = 0 },
            }
        );

        var problem = await Assert.ThrowsAnyAsync<ApiException>(() => tiki.V2.Orders.GetAsync("100000001"));

        Assert.Equal((status, reason), ((int)problem.Status!.Value, Assert.Single(problem.Errors)));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.IsType<V2.ErrorBody>(problem.DeclaredError);
        Assert.Empty(drift);
    }

    [Fact]
    public void Every_body_of_an_error_is_tried() =>
        Assert.Equal(
            Directory.EnumerateFiles(Folder, "error.*.json").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
            Bodies.Select(static row => $"error.{row.Data.Item1}.json").Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("with-meta", "1234567890123456789")]
    [InlineData("of-webhooks", "00000000-0000-4000-8000-000000000010")]
    public async Task The_id_that_support_asks_for_is_read_wherever_it_is(string name, string id)
    {
        using var handler = new Failing(400, Body(name));
        using var tiki = new TikiClient(ApiCredential.AccessToken("access-1"), new ApiClientOptions { HttpMessageHandler = handler });

        Assert.Equal(id, (await Assert.ThrowsAnyAsync<ApiException>(() => tiki.V2.Orders.GetAsync("100000001"))).RequestId);
    }

    private static string Folder => Repository.PathOf("tests", "TikiSpec.Client.Tests", "Json", "Families");

    private static string Body(string name) => File.ReadAllText(Path.Combine(Folder, $"error.{name}.json"));

    private sealed class Failing(int status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(
                new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
            );
    }
}
