namespace TikiSpec.Cli.Tests;

public sealed class ToolTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Fact]
    public void An_unreadable_spec_is_bad_input_and_told_with_its_place()
    {
        var spec = _tool.File("shop.yaml", "openapi: [");

        Assert.Equal(2, _tool.Run("surface", spec));
        Assert.Matches(@"shop\.yaml\(\d+,\d+\): error TIKI1\d\d\d: ", _tool.Error);
        Assert.Equal("", _tool.Out);
    }

    [Fact]
    public void An_error_in_one_place_is_a_finding_and_the_rest_is_emitted()
    {
        var spec = _tool.File("shop.yaml", ToolRun.Spec.Replace("schemas/Parcel'", "schemas/Pracel'", StringComparison.Ordinal));

        Assert.Equal(1, _tool.Run("emit", spec, "-o", _tool.PathOf("out")));
        Assert.Contains("error TIKI1012", _tool.Error, StringComparison.Ordinal);
        Assert.NotEmpty(_tool.FilesIn("out"));
    }

    [Theory]
    [InlineData]
    [InlineData("surface")]
    [InlineData("emit", "shop.yaml")]
    [InlineData("emit", "--output", "out")]
    [InlineData("surface", "shop.yaml", "--nothing")]
    [InlineData("unknown")]
    [InlineData("surface", "not-there.yaml")]
    public void Bad_usage_ends_with_2_and_says_why(params string[] args)
    {
        Assert.Equal(2, _tool.Run(args));
        Assert.StartsWith("tikispec: ", _tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_specs_of_one_name_are_bad_input()
    {
        Assert.Equal(2, _tool.Run("surface", _tool.File("a/shop.yaml", ToolRun.Spec), _tool.File("b/Shop.yml", ToolRun.Spec)));
        Assert.Contains("rename one", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_bad_input_without_a_stack_trace()
    {
        var file = _tool.File("file", "x");

        Assert.Equal(2, _tool.Run("emit", _tool.File("shop.yaml", ToolRun.Spec), "-o", Path.Combine(file, "out")));
        Assert.DoesNotContain("   at ", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_our_own_ends_with_3_and_a_sentence()
    {
        using var stderr = new StringWriter();
        using var broken = new BrokenWriter();

        Assert.Equal(3, Tool.Run(["surface", _tool.File("shop.yaml", ToolRun.Spec)], broken, stderr));
        Assert.Contains("internal error: NotSupportedException", stderr.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", stderr.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("emit", "shop.yaml")]
    [InlineData("surface", "shop.yaml")]
    [InlineData("diff", "shop.yaml")]
    [InlineData("lint", "shop.yaml")]
    [InlineData("rules", "response-required-property-removed")]
    public void Help_has_examples(string command, string argument)
    {
        Assert.Equal(0, _tool.Run(command, "--help"));
        Assert.Contains("Examples:", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("tikispec " + command + " " + argument, _tool.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usage", "'usage' needs PROJECT: Project files or solutions; what they refer to is looked at with them.")]
    [InlineData("impact", "'impact' needs BASE: The document before, which the projects were written against.")]
    [InlineData("lint", "'lint' needs SPEC: Files, '-', or files of a commit.")]
    public void An_argument_that_is_missing_is_named(string command, string message)
    {
        Assert.Equal(2, _tool.Run(command));

        Assert.Contains($"tikispec: {message}\n", _tool.Error, StringComparison.Ordinal);
        Assert.EndsWith($"See 'tikispec {command} --help'.\n", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_commands_fits_one_screen_and_calls_the_tool_by_its_name()
    {
        Assert.Equal(0, _tool.Run("--help"));

        var lines = _tool.Out.TrimEnd().Split('\n');
        Assert.InRange(lines.Length, 20, 40);
        Assert.All(lines, static line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("tikispec [command] [options]", _tool.Out, StringComparison.Ordinal);
        string[] commands = ["diff", "impact", "lint", "surface", "emit", "rules", "emulator"];
        Assert.All(commands, command => Assert.Matches($@"(?m)^  {command}\b.*\w", _tool.Out));
    }

    [Fact]
    public void The_version_is_told_alone()
    {
        Assert.Equal(0, _tool.Run("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\s*$", _tool.Out);
    }

    public void Dispose() => _tool.Dispose();
}
