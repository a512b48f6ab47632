using System.Diagnostics;
using TikiSpec.Cli.Tests.Diff;

namespace TikiSpec.Cli.Tests.Impact;

public sealed class ImpactCommandTests : IDisposable
{
    private const string Code = """
        using Shop;

        public static class Program
        {
            public static async Task Main(string[] args)
            {
                using var shop = new ShopClient(TikiSpec.ApiCredential.ApiKey("key"));
                var parcels = await shop.Parcels.ListAsync();
                long? weight = parcels[0].Weight;
                string label = await shop.Parcels.LabelAsync(7);
                string Weight(string Label) => Label;
                System.Console.WriteLine(label + weight + Weight("no property of the client"));
            }
        }
        """;

    private readonly ToolRun _tool = new();

    [Fact]
    public void Call_sites_are_told_with_file_and_line_and_what_breaks_comes_first()
    {
        var project = Project(Code);

        Assert.Equal(1, _tool.Run("impact", DiffCase.Base, DiffCase.Revision, "--project", project));

        Assert.Equal("", _tool.Error);
        Assert.Collection(
            _tool.Out.Replace(_tool.PathOf("") + "/", "", StringComparison.Ordinal).TrimEnd().Split('\n'),
            line =>
                Assert.StartsWith(
                    "Program.cs(8,42): error request-parameter-max-decreased: Parcels.ListAsync still compiles; ",
                    line,
                    StringComparison.Ordinal
                ),
            line =>
                Assert.StartsWith(
                    "Program.cs(9,35): error response-property-type-generalized: Parcel.Weight no longer compiles; changed: long? Weight -> decimal? Weight",
                    line,
                    StringComparison.Ordinal
                ),
            line =>
                Assert.StartsWith(
                    "Program.cs(10,43): error api-path-removed-without-deprecation: Parcels.LabelAsync no longer compiles; removed: ",
                    line,
                    StringComparison.Ordinal
                ),
            line =>
                Assert.StartsWith(
                    "Program.cs(8,42): warning response-property-enum-value-added: Parcels.ListAsync still compiles; ",
                    line,
                    StringComparison.Ordinal
                ),
            line => Assert.Equal("3 errors, 1 warning", line)
        );
    }

    [Fact]
    public void What_cannot_be_parsed_is_said()
    {
        var project = Project(Code + "\npublic static class Newer { invented keyword this is { }\n");

        _tool.Run("impact", DiffCase.Base, DiffCase.Revision, "--project", project);

        Assert.Contains("warning: cannot be parsed", _tool.Error, StringComparison.Ordinal);
        Assert.Contains("Parcel.Weight no longer compiles", _tool.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.csproj")]
    [InlineData("shop.yaml")]
    public void What_is_no_project_is_bad_input(string project)
    {
        Assert.Equal(2, _tool.Run("impact", DiffCase.Base, DiffCase.Revision, "--project", project));
        Assert.Contains("is no C# project", _tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>", "could not be loaded")]
    [InlineData(
        "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>",
        "has no generated client with the namespace 'Shop'"
    )]
    public void A_project_without_the_client_is_no_good_news(string text, string message)
    {
        _tool.File("Directory.Build.props", "<Project />");

        Assert.Equal(2, _tool.Run("impact", DiffCase.Base, DiffCase.Revision, "--project", _tool.File("Other.csproj", text)));
        Assert.Contains(message, _tool.Error, StringComparison.Ordinal);
        Assert.Equal("", _tool.Out);
    }

    [Fact]
    public void A_file_of_the_project_is_never_the_output()
    {
        var project = Project(Code);

        foreach (var output in (string[])[project, _tool.PathOf("Program.cs"), _tool.PathOf("Generated/Shop/ShopClient.g.cs")])
        {
            var text = File.ReadAllText(output);
            Assert.Equal(2, _tool.Run("impact", DiffCase.Base, DiffCase.Revision, "--project", project, "--output", output));
            Assert.Equal(text, File.ReadAllText(output));
        }
    }

    public void Dispose() => _tool.Dispose();

    /// <summary>A project with the emitted client, restored.</summary>
    private string Project(string code)
    {
        _tool.Run("emit", _tool.File("shop.yaml", File.ReadAllText(DiffCase.Base)), "-o", _tool.PathOf("Generated"));
        _tool.File("Client.cs", "namespace Shop;\n\npublic sealed partial class ShopClient;\n");
        _tool.File("Program.cs", code);
        // Nothing of the folders above may reach into it.
        _tool.File("Directory.Build.props", "<Project />");
        var project = _tool.File(
            "Orders.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup><Reference Include="TikiSpec"><HintPath>{typeof(ApiCredential).Assembly.Location}</HintPath></Reference></ItemGroup>
            </Project>
            """
        );
        using var restore = Process.Start(
            new ProcessStartInfo("dotnet", ["restore", project, "-v", "q"]) { RedirectStandardOutput = true }
        )!;
        restore.StandardOutput.ReadToEnd();
        restore.WaitForExit();
        Assert.Equal(0, restore.ExitCode);
        return project;
    }
}
