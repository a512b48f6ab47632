namespace TikiSpec.Package.Tests;

/// <summary>Builds that fail say where and why.</summary>
public class FailingBuildTests(PackedFeed feed)
{
    [Fact]
    public async Task The_output_of_a_build_names_file_line_and_id()
    {
        var result = await feed.BuildAsync("Bad.proj");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("broken.yaml(12,31): error TIKI1012: ", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Program.cs(5,22): error TIKI5001: There is no spec 'petsore'. There are 'broken', 'tiki.v1', 'tiki.v2', "
                + "'tiki.v2.1'; a document of your own is listed as <AdditionalFiles Include=\"petstore.yaml\" TikiSpec=\"true\" />.",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("error TIKI5018: TikiSpec needs the compiler of .NET SDK 8", result.Output, StringComparison.Ordinal);
        Assert.Contains("This build has roslyn4.4.", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8785", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net48")]
    [InlineData("netstandard2.0")]
    [InlineData("net6.0")]
    public async Task A_project_of_an_older_framework_is_refused_when_it_is_restored_and_told_of_NET_8(string framework)
    {
        var result = await feed.BuildAsync("Old/Old.csproj", "-t:Restore", "-p:OldFramework=" + framework);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(
            $"error NU1202: Package TikiSpec {feed.Version} is not compatible with {framework} ",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"Package TikiSpec {feed.Version} supports: net8.0 (.NETCoreApp,Version=v8.0)",
            result.Output,
            StringComparison.Ordinal
        );
    }
}
