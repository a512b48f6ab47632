using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TikiSpec.Emulator.Tests.Hosting;

/// <summary>Pages of chosen origins read responses; and who likes it better has HTTPS.</summary>
public sealed class OriginTests
{
    private const string Page = "https://shop.example:3000";

    [Theory]
    [InlineData(Page, 200, Page)]
    [InlineData("http://localhost:3000", 200, null)]
    [InlineData("https://shop.example", 403, null)]
    [InlineData(null, 200, null)]
    public async Task A_page_of_an_allowed_origin_reads_a_response(string? origin, int status, string? allowed)
    {
        await using var run = await StartAsync();

        var response = await SendAsync(run, HttpMethod.Get, "integration/v2.1/products", origin);

        Assert.Equal(status, response.Status);
        Assert.Equal(allowed, response.Headers.GetValueOrDefault("Access-Control-Allow-Origin"));
        // With cookies, and every header.
        Assert.Equal(allowed is null ? null : "true", response.Headers.GetValueOrDefault("Access-Control-Allow-Credentials"));
        Assert.Equal(
            allowed is not null,
            response.Headers.GetValueOrDefault("Access-Control-Expose-Headers")?.Contains("Content-Type", StringComparison.Ordinal) == true
        );
    }

    [Fact]
    public async Task A_browser_that_asks_before_is_told_what_it_may_do()
    {
        await using var run = await StartAsync();

        var response = await SendAsync(run, HttpMethod.Options, "integration/v2.1/requests", Page, "POST");

        Assert.Equal(204, response.Status);
        Assert.Equal("POST", response.Headers["Access-Control-Allow-Methods"]);
        Assert.Equal("content-type, tiki-api", response.Headers["Access-Control-Allow-Headers"]);
        Assert.Equal(0, run.Emulator.Calls.Total);
    }

    /// <summary>They show credentials.</summary>
    [Fact]
    public async Task No_other_page_reads_those_of_the_emulator()
    {
        await using var run = await StartAsync();

        var response = await SendAsync(run, HttpMethod.Get, "_emulator/about.json", Page);

        Assert.DoesNotContain("Access-Control-Allow-Origin", response.Headers.Keys);
    }

    [Fact]
    public async Task Https_is_spoken_with_a_certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { UsesHttps = true, Certificate = certificate });
        using var handler = new HttpClientHandler();
        handler.ServerCertificateCustomValidationCallback = (_, given, _, _) => given?.Thumbprint == certificate.Thumbprint;
        using var http = new HttpClient(handler);
        http.DefaultRequestHeaders.Add("tiki-api", run.Emulator.ApiKey);

        Assert.Equal("https", run.Emulator.BaseAddress.Scheme);
        using var response = await http.GetAsync(new Uri(run.Emulator.BaseAddress, "integration/v2.1/products"));
        Assert.Equal(200, (int)response.StatusCode);
    }

    private static Task<CheckedEmulator> StartAsync() => CheckedEmulator.StartAsync(new TikiEmulatorOptions { AllowedOrigins = [Page] });

    private static async Task<ReceivedResponse> SendAsync(
        CheckedEmulator run,
        HttpMethod method,
        string path,
        string? origin,
        string? wanted = null
    )
    {
        using var http = new HttpClient { BaseAddress = run.Emulator.BaseAddress };
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("tiki-api", run.Emulator.ApiKey);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (wanted is not null)
        {
            request.Headers.Add("Access-Control-Request-Method", wanted);
            request.Headers.Add("Access-Control-Request-Headers", "content-type, tiki-api");
        }

        using var response = await http.SendAsync(request);
        return await ReceivedResponse.ReadAsync(response);
    }
}
