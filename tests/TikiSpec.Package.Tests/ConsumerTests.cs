namespace TikiSpec.Package.Tests;

/// <summary>Projects of users, restored from the packages and built with warnings as errors: what they print when they
/// run.</summary>
public class ConsumerTests(PackedFeed feed)
{
    [Fact]
    public async Task A_client_calls_the_emulator() => Assert.Equal("The shop has products.", await Output("Shop"));

    [Theory]
    [InlineData("OwnSpec")]
    [InlineData("OwnSpecLate")]
    public async Task A_spec_of_ones_own_replaces_the_packaged_one_wherever_it_is_listed(string consumer) =>
        Assert.Equal("EnumerateAsync comes from a spec of one's own.", await Output(consumer));

    [Theory]
    [InlineData("OwnSpec", "tiki.v2.1.yaml")]
    [InlineData("OwnSpecLate", "tiki.v2.1.yaml")]
    [InlineData("Pets", "petstore.yaml", "toys.v1.json")]
    public async Task Dotnet_watch_builds_again_when_a_spec_of_ones_own_is_edited(string consumer, params string[] specs)
    {
        var watched = (await feed.WatchedAsync(consumer)).MustSucceed().Output.Split('\n', StringSplitOptions.TrimEntries);

        Assert.All(
            specs,
            spec => Assert.Contains(watched, file => Path.GetFileName(file) == spec && file.Contains(consumer, StringComparison.Ordinal))
        );
        Assert.DoesNotContain(watched, static file => Path.GetFileName(file) == "tiki.v1.yaml");
    }

    [Fact]
    public async Task Any_document_in_YAML_or_JSON_becomes_a_client() =>
        Assert.Equal("Rex plays with a ball, and 3 eat.", await Output("Pets"));

    [Fact]
    public async Task A_switch_over_a_union_needs_no_default_where_the_language_has_unions() =>
        Assert.Equal("aged 7, Hoa Mai, nobody", await Output("Unions"));

    [Fact]
    public async Task A_type_that_a_switch_over_a_union_leaves_out_is_told_by_the_compiler()
    {
        var without = await feed.BuildAsync("Unions/Unions.csproj", "-p:Left=OUT_SHELTER", "-p:IntermediateOutputPath=obj/without/");

        Assert.Contains(
            "KNOWS_UNIONS",
            (await feed.BuildAsync("Unions/Unions.csproj", "-getProperty:DefineConstants")).Output,
            StringComparison.Ordinal
        );
        Assert.Contains("error CS8509", without.Output, StringComparison.Ordinal);
        Assert.Contains("'Petstore.Shelter'", without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emulator_serves_in_a_test_project()
    {
        var output = await Output("ShopTests");

        Assert.Contains("Total: 1", output, StringComparison.Ordinal);
        Assert.Contains("Failed: 0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_brings_NET_8_along_runs()
    {
        var lines = (await Output("SelfContained")).Split('\n');

        Assert.StartsWith(".NET 8.", lines[0], StringComparison.Ordinal);
        Assert.Equal("Rex plays with a ball, and 3 eat.", lines[1]);
    }

    private async Task<string> Output(string consumer) =>
        (await feed.RunAsync(consumer)).MustSucceed().Output.Trim().ReplaceLineEndings("\n");
}
