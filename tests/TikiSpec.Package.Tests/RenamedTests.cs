using System.Text.RegularExpressions;

namespace TikiSpec.Package.Tests;

/// <summary>A program that was written with a document of before, whose surface its project has committed; the document
/// has other names by now.</summary>
public partial class RenamedTests(PackedFeed feed)
{
    private const string Project = "Renamed/Renamed.csproj";

    [Fact]
    public async Task It_still_builds_is_told_the_names_of_now_and_sends_what_it_sent() =>
        Assert.Equal(
            """
            chair True True
            1
            3
            Hanoi
            GET /api/products?depot=north&size=20&page=2
            GET /api/products?depot=north&size=1
            POST /api/products {"name":"chair","state":"lost","grade":1,"packing":{"kind":"box","width":3}}
            GET /api/depots/7
            """.ReplaceLineEndings("\n"),
            (await feed.RunAsync("Renamed")).MustSucceed().Output.Trim().ReplaceLineEndings("\n")
        );

    [Theory]
    [InlineData("TIKI9031", "Renamed: use Products.FindAsync.")]
    [InlineData("TIKI9032", "Renamed: use Title.")]
    [InlineData("TIKI9032", "Renamed: use Warehouses.")]
    [InlineData("TIKI9032", "Must be given now: as the parameter size.")]
    [InlineData("TIKI9033", "The document no longer has it.")]
    [InlineData("TIKI9034", "Renamed: use Product.")]
    [InlineData("TIKI9034", "Renamed: use Grade.")]
    [InlineData("TIKI9034", "Renamed: use Packing.")]
    [InlineData("TIKI9034", "Renamed: use Crate.")]
    [InlineData("TIKI9034", "Renamed: use ProductFindOptions.")]
    [InlineData("TIKI9034", "Renamed: use ProductFindHeaders.")]
    [InlineData("TIKI9034", "Renamed: use ProductCreateOutcome.")]
    [InlineData("TIKI9034", "Renamed: use IWarehousesEndpoints.")]
    public void The_build_tells_each(string id, string text) =>
        Assert.Contains(
            Told().Matches(feed.Built),
            found => found.Groups[1].Value == id && found.Groups[2].Value.StartsWith(text, StringComparison.Ordinal)
        );

    [Fact]
    public void What_the_server_demands_now_is_the_one_break() =>
        Assert.Equal(
            ["wire Items.List ?size = integer(int64) -> Size is gone", "wire Products.Find ?size = integer(int64) required -> Size is new"],
            Breaks().Matches(feed.Built).Select(static found => found.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task The_next_major_version_drops_every_name()
    {
        var next = Path.Combine(feed.Scratch, "shop.v1.yaml");
        await File.WriteAllTextAsync(
            next,
            feed.ReadConsumer("Renamed", "shop.v1.yaml").Replace("version: \"1.1\"", "version: \"2.0\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        AssertKnowsNone((await feed.BuildAsync(Project, "-p:Document=" + next, "-p:IntermediateOutputPath=obj/next/")).Output);
    }

    [Fact]
    public async Task Without_the_file_there_are_none() =>
        AssertKnowsNone((await feed.BuildAsync(Project, "-p:SurfaceFile=none", "-p:IntermediateOutputPath=obj/none/")).Output);

    private static void AssertKnowsNone(string output)
    {
        Assert.DoesNotContain("TIKI903", output, StringComparison.Ordinal);
        foreach (
            var name in (string[])["Item", "Load", "ItemListOptions", "ItemListHeaders", "ItemCreateOutcome", "IDepotsEndpoints", "Depot"]
        )
        {
            Assert.Contains($"error CS0246: The type or namespace name '{name}' could not be found", output, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("Program\\.cs\\(\\d+,\\d+\\): warning (TIKI903\\d): '.*?' is obsolete: '(.*?)'")]
    private static partial Regex Told();

    [GeneratedRegex("shop\\.surface\\.txt\\(\\d+,1\\): warning TIKI5024: (.*?) \\(https")]
    private static partial Regex Breaks();
}
