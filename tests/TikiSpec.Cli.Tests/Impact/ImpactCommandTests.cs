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
                var parcels = await shop.Parcels.ListAsync(new() { Limit = 60 });
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
                    "Program.cs(8,60): error request-parameter-max-decreased: still compiles; ",
                    line,
                    StringComparison.Ordinal
                ),
            line =>
                Assert.StartsWith(
                    "Program.cs(9,24): error response-property-type-generalized: Parcel.Weight no longer compiles; "
                        + "changed: long? Weight -> decimal? Weight (CS0266: ",
                    line,
                    StringComparison.Ordinal
                ),
            line =>
                Assert.StartsWith(
                    "Program.cs(10,43): error api-path-removed-without-deprecation: Parcels.LabelAsync no longer compiles; removed: ",
                    line,
                    StringComparison.Ordinal
                ),
            line => Assert.Equal("3 errors", line)
        );
    }

    [Fact]
    public void The_newest_csharp_is_read()
    {
        var project = Project(
            Code
                + "\npublic static class Newer { extension(string text) { public int Twice => text.Length * 2; "
                + "} public static int Size { get => field; set => field = value; } }\n"
        );

        Assert.Equal(1, _tool.Run("impact", DiffCase.Base, DiffCase.Revision, "--project", project));
        Assert.Equal("", _tool.Error);
    }

    [Fact]
    public void What_does_not_compile_before_is_never_clean()
    {
        var project = Project(Code + "\npublic static class Newer { invented keyword this is { }\n");

        Assert.Equal(2, _tool.Run("impact", DiffCase.Base, DiffCase.Base, "--project", project));
        Assert.Contains("does not compile with the client of", _tool.Error, StringComparison.Ordinal);
        Assert.Contains(
            "error project-does-not-compile: does not compile against the base, before any change: CS",
            _tool.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_solution_is_looked_at_with_its_tests()
    {
        Project(
            "System.Console.WriteLine();\npublic static class Weights { public static long? Of(Shop.Shop.Parcel parcel) => "
                + "parcel.Weight; }\n"
        );
        _tool.File(
            "Directory.Build.props",
            "<Project><PropertyGroup><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup></Project>"
        );
        _tool.File(
            "Orders.csproj",
            _tool
                .Read("Orders.csproj")
                .Replace(
                    "</Project>",
                    "<ItemGroup><Compile Include=\"Client.cs;Program.cs;Generated/**/*.cs\" /></ItemGroup></Project>",
                    StringComparison.Ordinal
                )
        );
        _tool.File(
            "tests/OrderTests.cs",
            "public static class OrderTests\n{\n    public static long? Weight => new Shop.Shop.Parcel { Id = 1 }.Weight;\n}\n"
        );
        _tool.File(
            "tests/Orders.Tests.csproj",
            _tool
                .Read("Orders.csproj")
                .Replace("Client.cs;Program.cs;Generated/**/*.cs", "OrderTests.cs", StringComparison.Ordinal)
                .Replace("<OutputType>Exe</OutputType>", "", StringComparison.Ordinal)
                .Replace(
                    "</Project>",
                    "<ItemGroup><ProjectReference Include=\"../Orders.csproj\" /></ItemGroup></Project>",
                    StringComparison.Ordinal
                )
        );
        var solution = _tool.File(
            "Shop.slnx",
            "<Solution><Project Path=\"Orders.csproj\" /><Project Path=\"tests/Orders.Tests.csproj\" /></Solution>"
        );
        Restore(solution);

        var exitCode = _tool.Run("impact", DiffCase.Base, DiffCase.Revision, "--project", solution);

        Assert.Equal("", _tool.Error);
        Assert.Equal(1, exitCode);
        Assert.Contains("Program.cs(2,82): error response-property-type-generalized", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("OrderTests.cs(3,35): error response-property-type-generalized", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_project_is_bad_input()
    {
        Assert.Equal(2, _tool.Run("impact", DiffCase.Base, DiffCase.Revision, "--project", DiffCase.Base));
        Assert.Contains($"'{DiffCase.Base}' is no C# project. Give a .csproj file or a solution.", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_is_not_there_is_told_as_such()
    {
        Assert.Equal(2, _tool.Run("impact", DiffCase.Base, DiffCase.Revision, "--project", "nowhere.csproj"));
        Assert.Contains("There is no file 'nowhere.csproj'. Give a .csproj file", _tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>", "could not be loaded")]
    [InlineData(
        "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>",
        "has no generated client"
    )]
    public void A_project_without_the_client_is_no_good_news(string text, string message)
    {
        _tool.File("Directory.Build.props", "<Project />");

        Assert.Equal(2, _tool.Run("impact", DiffCase.Base, DiffCase.Revision, "--project", _tool.File("Other.csproj", text)));
        Assert.Contains(message, _tool.Error, StringComparison.Ordinal);
        Assert.Equal("", _tool.Out);
    }

    [Theory]
    [InlineData("impact")]
    [InlineData("usage")]
    public void What_MSBuild_says_of_a_broken_project_is_told_alone(string command)
    {
        _tool.File("Directory.Build.props", "<Project />");
        var project = _tool.File("Other.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>");

        Assert.Equal(
            2,
            command == "usage" ? _tool.Run(command, project) : _tool.Run(command, DiffCase.Base, DiffCase.Revision, "--project", project)
        );
        Assert.DoesNotContain("has no generated client", _tool.Error, StringComparison.Ordinal);
        Assert.Contains("Other.csproj", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_used_is_listed_verified_and_read_where_the_code_is_not()
    {
        var project = Project(Code);
        var list = _tool.PathOf("tiki.usage.txt");

        Assert.Equal(0, _tool.Run("usage", project, "--output", list));
        Assert.Equal(0, _tool.Run("usage", project, "--verify", list));
        Assert.Equal(1, _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--used-by", project));
        var byProject = _tool.Out;
        Assert.Equal(1, _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--used-by", list));

        Assert.Contains("breaks you: ", byProject, StringComparison.Ordinal);
        Assert.Contains("Program.cs:9", byProject, StringComparison.Ordinal);
        Assert.Contains("Program.cs, in Program.Main", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("unused by you", _tool.Out, StringComparison.Ordinal);

        _tool.File("Program.cs", Code.Replace("parcels[0].Weight", "parcels[0].Id", StringComparison.Ordinal));
        Assert.Equal(1, _tool.Run("usage", project, "--verify", list));
        Assert.Contains("  - read Parcel.Weight: ", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("  + read Parcel.Id: ", _tool.Out, StringComparison.Ordinal);
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
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="TikiSpec"><HintPath>{typeof(ApiCredential).Assembly.Location}</HintPath></Reference>
              </ItemGroup>
            </Project>
            """
        );
        Restore(project);
        return project;
    }

    private static void Restore(string path)
    {
        using var restore = Process.Start(new ProcessStartInfo("dotnet", ["restore", path, "-v", "q"]) { RedirectStandardOutput = true })!;
        restore.StandardOutput.ReadToEnd();
        restore.WaitForExit();
        Assert.Equal(0, restore.ExitCode);
    }
}
