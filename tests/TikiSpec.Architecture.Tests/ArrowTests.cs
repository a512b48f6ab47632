namespace TikiSpec.Architecture.Tests;

/// <summary>Who may know whom. A new arrow is a decision: it is drawn here first.</summary>
public class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["TikiSpec.OpenApi"] = [],
        ["TikiSpec.Model"] = ["TikiSpec.OpenApi"],
        ["TikiSpec.Emitter"] = ["TikiSpec.OpenApi", "TikiSpec.Model"],
        ["TikiSpec.Lint"] = ["TikiSpec.OpenApi", "TikiSpec.Model"],
        ["TikiSpec.Generator"] = ["TikiSpec.OpenApi", "TikiSpec.Model", "TikiSpec.Emitter"],
        ["TikiSpec.Analyzers"] = ["TikiSpec.OpenApi", "TikiSpec.Model", "TikiSpec.Lint"],
        ["TikiSpec.CodeFixes"] = ["TikiSpec.Analyzers"],
        ["TikiSpec"] = [],
        ["TikiSpec.Client"] = ["TikiSpec"],
        ["TikiSpec.Extensions.DependencyInjection"] = ["TikiSpec"],
        ["TikiSpec.Extensions.Redis"] = ["TikiSpec"],
        ["TikiSpec.Extensions.OpenApi"] = ["TikiSpec"],
        ["TikiSpec.Samples.CsvSync"] = ["TikiSpec", "TikiSpec.Client"],
        ["TikiSpec.Samples.Worker"] =
        [
            "TikiSpec",
            "TikiSpec.Client",
            "TikiSpec.Extensions.DependencyInjection",
            "TikiSpec.Extensions.Redis",
        ],
        ["TikiSpec.Samples.Sellers"] = ["TikiSpec", "TikiSpec.Client", "TikiSpec.Extensions.DependencyInjection"],
        ["TikiSpec.Samples.ShopTests"] = ["TikiSpec", "TikiSpec.Client", "TikiSpec.Emulator"],
        ["TikiSpec.Emulator"] = ["TikiSpec.OpenApi", "TikiSpec.Model"],
        ["TikiSpec.Quickstart"] = ["TikiSpec", "TikiSpec.Client", "TikiSpec.Emulator"],
        ["TikiSpec.Drift"] = ["TikiSpec.OpenApi", "TikiSpec.Model"],
        ["TikiSpec.Evidence"] = ["TikiSpec.OpenApi", "TikiSpec.Model", "TikiSpec.Drift"],
        ["TikiSpec.Cli"] =
        [
            "TikiSpec.OpenApi",
            "TikiSpec.Model",
            "TikiSpec.Emitter",
            "TikiSpec.Lint",
            "TikiSpec.Drift",
            "TikiSpec.Evidence",
            "TikiSpec.Emulator",
        ],
        ["TikiSpec.Benchmarks"] =
        [
            "TikiSpec.OpenApi",
            "TikiSpec",
            "TikiSpec.Client",
            "TikiSpec.Emulator",
            "TikiSpec.Model",
            "TikiSpec.Emitter",
            "TikiSpec.Drift",
            "TikiSpec.Generator",
        ],
        ["TikiSpec.Benchmarks.NSwag"] = [],
    };

    public static TheoryData<string> Assemblies => [.. BuiltAssemblies.All.Select(assembly => assembly.Name)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_project_refers_only_to_those_that_it_may(string name)
    {
        Assert.True(
            Allowed.TryGetValue(name, out var allowed),
            name + " has no row in the table of arrows: say there what it may refer to."
        );
        var forbidden = BuiltAssemblies
            .Find(name)
            .References.Select(reference => reference.Name!)
            .Where(reference => reference.StartsWith("TikiSpec", StringComparison.OrdinalIgnoreCase))
            .Except(allowed);

        Assert.Empty(forbidden);
    }

    [Theory]
    [InlineData("TikiSpec.OpenApi")]
    [InlineData("TikiSpec.Model")]
    [InlineData("TikiSpec.Emitter")]
    [InlineData("TikiSpec.Generator")]
    [InlineData("TikiSpec.Analyzers")]
    [InlineData("TikiSpec.CodeFixes")]
    [InlineData("TikiSpec")]
    public void The_projects_that_the_package_is_made_of_are_looked_at(string name) =>
        Assert.Contains(BuiltAssemblies.All, assembly => assembly.Name == name);

    [Fact]
    public void Every_row_is_about_a_project_that_there_is() =>
        Assert.Empty(Allowed.Keys.Except(BuiltAssemblies.All.Select(assembly => assembly.Name)));

    [Fact]
    public void The_table_draws_no_arrow_from_generator_or_src_to_tools()
    {
        string[] tools = ["TikiSpec.Drift", "TikiSpec.Evidence", "TikiSpec.Cli", "TikiSpec.Benchmarks", "TikiSpec.Benchmarks.NSwag"];

        var forbidden = Allowed
            .Where(row => !tools.Contains(row.Key))
            .Where(row => row.Value.Intersect(tools).Any())
            .Select(row => row.Key);

        Assert.Empty(forbidden);
    }
}
