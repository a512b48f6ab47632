using System.Text.Json;

namespace TikiSpec.Emulator.Tests.Pages;

public sealed class PageTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private CheckedEmulator _run = null!;

    private TikiEmulator Emulator => _run.Emulator;

    public async ValueTask InitializeAsync() => _run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { TimeSpeed = 0 });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _run.DisposeAsync();
    }

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("_emulator/page.js", "text/javascript")]
    [InlineData("_emulator/page.css", "text/css")]
    [InlineData("_emulator/about.json", "application/json")]
    [InlineData("_emulator/state.json", "application/json")]
    [InlineData("_emulator/calls.har", "application/json")]
    [InlineData("_emulator/swagger/swagger-ui-bundle.js", "text/javascript")]
    [InlineData("_emulator/swagger/swagger-ui.css", "text/css")]
    public async Task All_that_the_page_needs_comes_from_the_emulator(string path, string type)
    {
        using var response = await GetAsync(path);

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(0, Emulator.Calls.Total);
    }

    [Fact]
    public async Task The_pages_own_files_name_no_other_host()
    {
        foreach (var path in new[] { "", "_emulator/page.js", "_emulator/page.css" })
        {
            using var response = await GetAsync(path);
            Assert.DoesNotContain("://", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("tiki.v1", "/integration/v1")]
    [InlineData("tiki.v2", "/integration/v2")]
    [InlineData("tiki.v2.1", "/integration/v2.1")]
    public async Task A_served_document_has_the_emulator_as_its_only_server(string name, string server)
    {
        var document = await JsonAsync($"_emulator/specs/{name}.json");

        Assert.Equal(server, Assert.Single(document.GetProperty("servers").EnumerateArray()).Text("url"));
        Assert.DoesNotContain(
            "api.tiki.vn/sc/oauth2",
            document.GetProperty("components").GetProperty("securitySchemes").GetRawText(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Every_seller_has_its_own_state_on_the_page()
    {
        var second = Emulator.Sellers.Add(new EmulatedSeller { Id = 9_007_199_254_740_993, Name = "Second shop" });
        second.State.Put(
            new EmulatedProduct
            {
                Id = 5,
                Sku = "1",
                Name = "Theirs",
            }
        );

        var told = (await JsonAsync("_emulator/about.json"))
            .GetProperty("sellers")
            .EnumerateArray()
            .Select(static seller => (seller.Text("id"), seller.Text("apiKey")));
        var state = await JsonAsync("_emulator/state.json?seller=9007199254740993");

        Assert.Equal(
            Emulator.Sellers.Select(static seller =>
                (seller.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), seller.ApiKey)
            ),
            told
        );
        Assert.Equal(("9007199254740993", "Second shop"), (state.Text("sellerId"), state.Text("seller")));
        Assert.Equal("Theirs", Assert.Single(state.GetProperty("products").EnumerateArray()).Text("name"));
        Assert.DoesNotContain("Theirs", (await JsonAsync("_emulator/state.json")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_sends_the_state_and_again_when_it_changes()
    {
        using var response = await _http.GetAsync(
            new Uri(Emulator.BaseAddress, "_emulator/state"),
            HttpCompletionOption.ResponseHeadersRead
        );
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var before = await NextAsync(reader);

        Emulator.State.SetStock(2166152, 1034, 4711);

        Assert.DoesNotContain("4711", before.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("4711", (await NextAsync(reader)).GetProperty("products").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_does_not_keep_the_emulator_from_ending()
    {
        var run = await CheckedEmulator.StartAsync();
        using var response = await _http.GetAsync(
            new Uri(run.Emulator.BaseAddress, "_emulator/state"),
            HttpCompletionOption.ResponseHeadersRead
        );
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        await NextAsync(reader);

        await run.DisposeAsync();

        Assert.Equal("", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_document_with_an_operation_at_the_root_keeps_it()
    {
        const string Spec = """
            openapi: 3.0.4
            info: {title: Root, version: '1'}
            paths:
              /: {get: {operationId: Root_Get, responses: {'200': {description: x, content: {application/json: {schema: {type: object},
                  example: {a: 1}}}}}}}
            """;
        await using var emulatorRun = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { Specs = [new EmulatorSpec("root", Spec)] }
        );
        var emulator = emulatorRun.Emulator;

        Assert.Equal("""{"a":1}""", await _http.GetStringAsync(emulator.BaseAddress));
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        var response = await _http.GetAsync(new Uri(Emulator.BaseAddress, path));
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return response;
    }

    private async Task<JsonElement> JsonAsync(string path) =>
        JsonDocument.Parse(await _http.GetStringAsync(new Uri(Emulator.BaseAddress, path))).RootElement;

    private static async Task<JsonElement> NextAsync(StreamReader reader)
    {
        var line = await reader.ReadLineAsync();
        Assert.Equal("", await reader.ReadLineAsync());
        return JsonDocument.Parse(line!["data: ".Length..]).RootElement;
    }
}
