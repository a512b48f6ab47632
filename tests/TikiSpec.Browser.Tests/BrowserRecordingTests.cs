using TikiSpec.Cli;
using TikiSpec.Testing;
using static Microsoft.Playwright.Assertions;

namespace TikiSpec.Browser.Tests;

/// <summary>What a real browser records of a person at work on the emulator's page is traffic that can be held against
/// the specs.</summary>
public sealed class BrowserRecordingTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private static readonly string[] Specs = [.. new[] { "tiki.v1", "tiki.v2", "tiki.v2.1" }.Select(SpecPath)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tikispec-recording-");

    private string Archive => Path.Combine(_folder.FullName, "page.har");

    [Fact]
    public async Task All_that_the_browser_recorded_fits_and_what_is_no_call_of_the_specs_is_left_alone()
    {
        await RecordAsync();

        var (exitCode, text, error) = Traffic(Specs);

        Assert.True(exitCode == 0, text + error);
        Assert.Matches(@"^[1-9]\d* calls? \([1-9]\d* others left out\): clean\n$", text);
        Assert.Equal("", error);
    }

    [Fact]
    public async Task What_one_of_the_specs_no_longer_declares_is_told_of_the_same_recording()
    {
        await RecordAsync();
        var changed = Path.Combine(_folder.FullName, "tiki.v2.1.yaml");
        var lines = await File.ReadAllLinesAsync(SpecPath("tiki.v2.1"));
        await File.WriteAllTextAsync(
            changed,
            string.Join('\n', lines.Select(static line => line.Replace(" original_sku:", " original_sku_2:", StringComparison.Ordinal)))
        );

        var (exitCode, text, _) = Traffic([SpecPath("tiki.v1"), SpecPath("tiki.v2"), changed]);

        Assert.Equal(1, exitCode);
        Assert.Contains("original_sku", text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A person authorises and lists products; the archive is written when the page is
    /// closed.</summary>
    private async Task RecordAsync()
    {
        await using var run = await CheckedEmulator.StartAsync();
        await using var context = await browser.RecordAsync(Archive);
        var page = await context.NewPageAsync();
        await page.GotoAsync(run.Emulator.BaseAddress.AbsoluteUri);
        await page.Locator("#authorize").ClickAsync();
        var list = page.Locator(".opblock[id$='-Products_List']");
        await list.Locator(".opblock-summary-control").First.ClickAsync();
        await list.Locator("button.execute").ClickAsync();
        await Expect(list.Locator(".live-responses-table .response-col_status").Last).ToContainTextAsync("200");
        await context.CloseAsync();
    }

    private (int ExitCode, string Out, string Error) Traffic(string[] specs)
    {
        using var stdout = new StringWriter();
        using var stderr = new StringWriter();
        var exitCode = Tool.Run(["traffic", Archive, "--against", .. specs], stdout, stderr);
        return (exitCode, stdout.ToString(), stderr.ToString());
    }

    private static string SpecPath(string name) => Repository.PathOf("spec", name + ".yaml");
}
