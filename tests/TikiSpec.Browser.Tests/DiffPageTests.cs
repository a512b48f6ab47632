using System.Globalization;
using Microsoft.Playwright;
using TikiSpec.Cli;
using TikiSpec.Testing;
using static Microsoft.Playwright.Assertions;

namespace TikiSpec.Browser.Tests;

/// <summary>What a person does on the page that <c>tikispec diff --format html</c> writes.</summary>
public sealed class DiffPageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const int Many = 1000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tikispec-page-");

    [Fact]
    public async Task A_person_filters_by_level_and_words_and_opens_a_change()
    {
        var page = await OpenAsync(
            Repository.PathOf("tests", "TikiSpec.Cli.Tests", "Diff", "Case", "shop.yaml"),
            Repository.PathOf("tests", "TikiSpec.Cli.Tests", "Diff", "Case", "shop.new.yaml")
        );
        var changes = page.Locator(".change:visible");
        var all = await changes.CountAsync();
        await ShotAsync(page, "diff-light");

        await page.Locator("[data-level=breaking][type=checkbox]").UncheckAsync();
        await Expect(page.Locator(".change.breaking:visible")).ToHaveCountAsync(0);
        await Expect(changes).Not.ToHaveCountAsync(all);
        await page.Locator("[data-level=breaking][type=checkbox]").CheckAsync();
        await Expect(changes).ToHaveCountAsync(all);

        await page.Locator("#words").FillAsync("weight NUMBER");
        await Expect(changes).ToHaveCountAsync(1);
        await Expect(changes.First).ToContainTextAsync("Weight");
        await page.Locator("#words").FillAsync("no such words");
        await Expect(page.Locator("#nothing")).ToBeVisibleAsync();
        await page.Locator("#words").FillAsync("");

        var safe = page.Locator(".change.safe").First;
        await Expect(safe.Locator(".sides")).ToBeHiddenAsync();
        await safe.Locator("summary").ClickAsync();
        await Expect(safe.Locator(".sides")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Before_and_after_stand_side_by_side_and_on_a_phone_one_below_the_other()
    {
        var page = await OpenAsync(
            Repository.PathOf("tests", "TikiSpec.Cli.Tests", "Diff", "Case", "shop.yaml"),
            Repository.PathOf("tests", "TikiSpec.Cli.Tests", "Diff", "Case", "shop.new.yaml")
        );
        var (before, after) = await SidesAsync(page);
        Assert.Equal(before.Y, after.Y);
        Assert.True(after.X > before.X);

        await page.SetViewportSizeAsync(390, 800);
        (before, after) = await SidesAsync(page);
        Assert.Equal(before.X, after.X);
        Assert.True(after.Y > before.Y);
        Assert.False(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"),
            "The page is wider than a phone."
        );
        await ShotAsync(page, "diff-narrow");

        await page.SetViewportSizeAsync(1500, 950);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await ShotAsync(page, "diff-dark");
    }

    [Fact]
    public async Task A_thousand_changes_can_be_searched_and_hostile_words_do_nothing()
    {
        var page = await OpenAsync(
            Spec("before.yaml", "string"),
            Spec("after.yaml", "integer"),
            page => page.Dialog += (_, dialog) => throw new InvalidOperationException(dialog.Message)
        );
        await Expect(page.Locator(".change")).ToHaveCountAsync(Many);
        await Expect(page.Locator("img")).ToHaveCountAsync(0);
        await ShotAsync(page, "diff-many");

        await page.Locator("#words").FillAsync("member777");
        await Expect(page.Locator(".change:visible")).ToHaveCountAsync(1);
        await ShotAsync(page, "diff-found");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<(LocatorBoundingBoxResult Before, LocatorBoundingBoxResult After)> SidesAsync(IPage page)
    {
        var change = page.Locator(".change.breaking").First;
        return ((await change.Locator(".before").BoundingBoxAsync())!, (await change.Locator(".after").BoundingBoxAsync())!);
    }

    private async Task<IPage> OpenAsync(string before, string after, Action<IPage>? prepare = null)
    {
        var path = Path.Combine(_folder.FullName, "diff.html");
        Assert.Equal(
            0,
            Tool.Run(["diff", before, after, "--format", "html", "--fail-on", "none", "--output", path], TextWriter.Null, TextWriter.Null)
        );
        var page = await browser.OpenAsync(new Uri("about:blank"));
        prepare?.Invoke(page);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        return page;
    }

    private string Spec(string name, string type)
    {
        var properties = string.Concat(
            Enumerable
                .Range(0, Many)
                .Select(index =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"        \"member{index} </script><img src=x onerror=alert(1)>\": {{type: {type}}}\n"
                    )
                )
        );
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(
            path,
            $$$$$$$"""
            openapi: 3.0.4
            info: {title: Shop, version: 1.0.0}
            paths:
              /a:
                get:
                  operationId: Shop_Get
                  responses:
                    '200': {description: All., content: {application/json: {schema: {$ref: '#/components/schemas/Parcel'}}}}
            components:
              schemas:
                Parcel:
                  type: object
                  properties:
            {{{{{{{properties}}}}}}}
            """.Replace("\n\n", "\n", StringComparison.Ordinal)
        );
        return path;
    }

    /// <summary>For a person who wants to look: set TIKISPEC_SCREENSHOTS to a folder.</summary>
    private static async Task ShotAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TIKISPEC_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
