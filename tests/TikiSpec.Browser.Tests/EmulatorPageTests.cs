using Microsoft.Playwright;
using TikiSpec.Emulator;
using TikiSpec.Emulator.State;
using TikiSpec.Testing;
using static Microsoft.Playwright.Assertions;

namespace TikiSpec.Browser.Tests;

/// <summary>What a person does on the emulator's page.</summary>
public sealed class EmulatorPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string Product = """
        {"category_id":1795,"name":"Phone case <b>from the page</b>","description":"Keeps a phone whole.","market_price":150000,
            "attributes":{"brand":"Apple"},
        "image":"https://example.com/case.jpg","images":[],"option_attributes":[],
        "variants":[{"sku":"PAGE-1","price":120000,"inventory_type":"dropship","seller_warehouse":"1054",
            "warehouse_stocks":[{"warehouseId":1054,"qtyAvailable":3}]}]}
        """;

    private CheckedEmulator? _run;

    private TikiEmulator Emulator => _run!.Emulator;

    public async ValueTask InitializeAsync()
    {
        // Time stands still between the states: the test turns the clock when it has seen the one before.
        _run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { TimeSpeed = 0, StateDuration = TimeSpan.FromSeconds(10) });
    }

    public async ValueTask DisposeAsync()
    {
        if (_run is not null)
        {
            await _run.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_person_authorises_creates_a_product_and_watches_it_become_approved()
    {
        var page = await browser.OpenAsync(Emulator.BaseAddress);
        var foreign = new List<string>();
        page.Request += (_, request) =>
            foreign.AddRange(
                new[] { request.Url }.Where(url =>
                    !url.StartsWith(Emulator.BaseAddress.AbsoluteUri, StringComparison.Ordinal)
                    && !url.StartsWith("data:", StringComparison.Ordinal)
                )
            );
        await AuthoriseAsync(page);

        var create = await OpenAsync(page, "Requests_Create");
        await create.Locator("textarea.body-param__text").FillAsync(Product);
        await create.Locator("button.execute").ClickAsync();

        await Expect(create.Locator(".live-responses-table .response-col_status").Last).ToContainTextAsync("200");
        var row = page.Locator("#requests tbody tr").First;
        await Expect(row).ToContainTextAsync("Phone case <b>from the page</b>");
        foreach (var state in new[] { "queuing", "processing", "drafted", "bot_awaiting_approve", "awaiting_approve", "approved" })
        {
            await Expect(row.Locator(".state")).ToHaveTextAsync(state);
            Emulator.Time.Advance(TimeSpan.FromSeconds(10));
        }

        await Expect(page.Locator("#products tbody tr").First).ToContainTextAsync("PAGE-1");
        await Expect(page.Locator("#products tbody tr").First).ToContainTextAsync("1054 3");
        await Expect(page.Locator("#products tbody tr").First).ToContainTextAsync("inactive");
        await ShotAsync(page, "approved");
        Assert.Empty(foreign);
    }

    [Fact]
    public async Task Without_a_key_the_page_shows_the_refusal_and_one_click_authorises_all_calls()
    {
        var page = await browser.OpenAsync(Emulator.BaseAddress);
        var list = await OpenAsync(page, "Products_List");
        var status = list.Locator(".live-responses-table .response-col_status").Last;

        await list.Locator("button.execute").ClickAsync();
        await Expect(status).ToContainTextAsync("401");

        await page.Locator("#authorize").ClickAsync();
        await list.Locator("button.execute").ClickAsync();
        await Expect(status).ToContainTextAsync("200");
        await ShotAsync(page, "list");
    }

    [Fact]
    public async Task Whoever_chooses_another_seller_sees_and_calls_as_that_one()
    {
        var second = Emulator.Sellers.Add(
            new EmulatedSeller
            {
                Id = 900,
                Name = "Second shop",
                WarehouseIds = [9001],
            }
        );
        second.State.Put(
            new EmulatedProduct
            {
                Id = 5,
                Sku = "1",
                OriginalSku = "THEIRS",
                Name = "Product of the second",
            }
        );
        var page = await browser.OpenAsync(Emulator.BaseAddress);
        await page.Locator("#seller").SelectOptionAsync("900");
        await page.Locator("#authorize").ClickAsync();

        await Expect(page.Locator("#live")).ToContainTextAsync("Second shop (900)");
        await Expect(page.Locator("#products tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("#api-key")).ToHaveTextAsync(second.ApiKey);
        var list = await OpenAsync(page, "Products_List");
        await list.Locator("button.execute").ClickAsync();
        await Expect(list.Locator(".live-responses-table .microlight").First).ToContainTextAsync("THEIRS");
        Assert.Equal(900, Emulator.Calls.Single().SellerId);
        await page.EvaluateAsync("scrollTo(0, 0)");
        await ShotAsync(page, "seller");
    }

    [Fact]
    public async Task A_spec_that_arrives_after_another_one_was_chosen_is_not_shown()
    {
        var page = await browser.OpenAsync(Emulator.BaseAddress);
        var late = new TaskCompletionSource<IRoute>(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/specs/tiki.v1.json", late.SetResult);
        await page.Locator("#spec").SelectOptionAsync("/_emulator/specs/tiki.v1.json");
        var held = await late.Task;
        await page.Locator("#spec").SelectOptionAsync("/_emulator/specs/tiki.v2.1.json");
        await Expect(page.Locator(".info .title")).ToContainTextAsync("v2.1");

        var arrived = page.WaitForResponseAsync("**/specs/tiki.v1.json");
        await held.ContinueAsync();
        await (await arrived).FinishedAsync();
        await page.EvaluateAsync("() => new Promise(done => requestIdleCallback(() => requestIdleCallback(done)))");

        await Expect(page.Locator(".info .title")).ToContainTextAsync("v2.1");
        await Expect(page.Locator(".opblock[id$='-Products_UpdateSku']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reason_that_is_json_is_read_as_sentences()
    {
        var page = await browser.OpenAsync(Emulator.BaseAddress);
        var reason = page.Locator("#requests small[title^='{']").First;

        await Expect(reason).ToHaveTextAsync("420: Product code B0055QD0EC2 is not unique");
    }

    [Theory]
    [InlineData("tiki.v1", 0)]
    [InlineData("tiki.v2", 6)]
    [InlineData("tiki.v2.1", 0)]
    public async Task Every_spec_is_shown_without_an_error_and_its_deprecated_operations_are_struck_through(string spec, int deprecated)
    {
        var page = await browser.OpenAsync(Emulator.BaseAddress);
        var problems = new List<string>();
        page.Console += (_, message) =>
            problems.AddRange(new[] { message }.Where(static message => message.Type == "error").Select(static message => message.Text));
        page.PageError += (_, problem) => problems.Add(problem);
        await page.Locator("#spec").SelectOptionAsync($"/_emulator/specs/{spec}.json");

        await Expect(page.Locator(".opblock").First).ToBeVisibleAsync();
        await Expect(page.Locator(".info .title")).ToContainTextAsync(spec["tiki.".Length..]);
        await Expect(page.Locator(".errors-wrapper")).ToHaveCountAsync(0);
        foreach (var path in await page.Locator(".opblock-deprecated .opblock-summary-path__deprecated").AllAsync())
        {
            await Expect(path).ToHaveCSSAsync("text-decoration-line", "line-through");
        }

        await Expect(page.Locator(".opblock-deprecated .opblock-summary-path__deprecated")).ToHaveCountAsync(deprecated);
        Assert.Empty(problems);
        if (deprecated > 0)
        {
            await page.Locator(".opblock-deprecated").First.ScrollIntoViewIfNeededAsync();
        }

        await ShotAsync(page, spec);
    }

    [Fact]
    public async Task The_page_can_be_read_on_a_narrow_screen()
    {
        var page = await browser.OpenAsync(Emulator.BaseAddress);
        await page.SetViewportSizeAsync(600, 900);
        await Expect(page.Locator("#products tbody tr").First).ToBeVisibleAsync();

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        await ShotAsync(page, "narrow");
    }

    [Fact]
    public async Task The_page_is_dark_where_its_reader_wants_it_so()
    {
        var page = await browser.OpenAsync(Emulator.BaseAddress);
        await Expect(page.Locator(".opblock").First).ToBeVisibleAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });

        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(28, 32, 34)");
        await Expect(page.Locator("#swagger .swagger-ui").First).ToHaveCSSAsync("background-color", "rgb(28, 32, 34)");
        await Expect(page.Locator("header h1")).ToHaveCSSAsync("color", "rgb(228, 230, 230)");
        await ShotAsync(page, "dark");
    }

    /// <summary>In Swagger UI's own dialog, with the key that is printed at the start.</summary>
    private async Task AuthoriseAsync(IPage page)
    {
        await page.Locator(".scheme-container button.authorize").ClickAsync();
        var key = page.Locator(".auth-container").Filter(new LocatorFilterOptions { HasText = "tikiApi" });
        await key.Locator("input").FillAsync(Emulator.ApiKey);
        await key.Locator("button.authorize").ClickAsync();
        await page.Locator(".auth-btn-wrapper .btn-done").First.ClickAsync();
    }

    private static async Task<ILocator> OpenAsync(IPage page, string operation)
    {
        var block = page.Locator($".opblock[id$='-{operation}']");
        await block.Locator(".opblock-summary-control").First.ClickAsync();
        return block;
    }

    private static async Task ShotAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TIKISPEC_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
