using Microsoft.Playwright;

namespace TikiSpec.Browser.Tests;

/// <summary>The system's Chromium, started once for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Missing =
        "There is no Chromium here. Install it (Debian: apt-get install -y chromium) or set TIKISPEC_CHROMIUM to its path.";

    private static readonly string[] Locations = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // What the browser needs where it runs as root in a container, and nothing that would call home.
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Path { get; } =
        Locations.Prepend(Environment.GetEnvironmentVariable("TIKISPEC_CHROMIUM")).FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        // A slow machine is no fault of the page's.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Path ?? throw new InvalidOperationException(Missing),
                Headless = true,
                Args = Flags,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A window of its own, of which all that travels is in an archive once it is closed.</summary>
    public Task<IBrowserContext> RecordAsync(string archive) =>
        _browser!.NewContextAsync(new BrowserNewContextOptions { RecordHarPath = archive, RecordHarContent = HarContentPolicy.Embed });

    public async Task<IPage> OpenAsync(Uri address)
    {
        var page = await _browser!.NewPageAsync(
            new BrowserNewPageOptions
            {
                ViewportSize = new ViewportSize { Width = 1500, Height = 950 },
            }
        );
        page.SetDefaultTimeout(30_000);
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }
}
