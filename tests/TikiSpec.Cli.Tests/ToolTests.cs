using System.Text.RegularExpressions;

namespace TikiSpec.Cli.Tests;

public sealed partial class ToolTests : IDisposable
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

    [Theory]
    [InlineData("--output", "surface", "shop.yaml", "--output", "")]
    [InlineData("--output", "lint", "shop.yaml", "--output=")]
    [InlineData("-o", "diff", "a.yaml", "b.yaml", "-o", "")]
    [InlineData("--spec", "emulator", "--spec", "")]
    [InlineData("--operations", "emit", "shop.yaml", "-o", "out", "--operations", "")]
    [InlineData("Argument 2", "diff", "", "b.yaml")]
    public void What_is_given_nothing_is_told_and_nothing_is_done(string what, params string[] args)
    {
        Assert.Equal(2, _tool.Run(args));
        Assert.Equal($"tikispec: {what} has an empty value.\n", _tool.Error);
    }

    [Theory]
    [InlineData("surface", "shop.yaml")]
    [InlineData("emit", "shop.yaml")]
    [InlineData("diff", "shop.yaml", "shop.yaml")]
    [InlineData("lint", "shop.yaml")]
    [InlineData("docs", "shop.yaml", "--against", "shop.yaml")]
    [InlineData("traffic", "shop.yaml", "--against", "shop.yaml")]
    [InlineData("impact", "shop.yaml", "shop.yaml")]
    [InlineData("usage", "shop.yaml")]
    public void No_option_makes_a_fault_of_ours_of_what_it_is_given(params string[] args)
    {
        var shop = _tool.File("shop.yaml", ToolRun.Spec);
        Assert.Equal(0, _tool.Run(args[0], "--help"));
        var options = OptionWithValue().Matches(_tool.Out).Select(static match => match.Value).ToList();
        Assert.NotEmpty(options);
        var folder = Path.GetDirectoryName(shop)!;
        string[] call = [args[0], .. args[1..].Select(arg => arg == "shop.yaml" ? shop : arg)];

        foreach (var option in options)
        {
            foreach (var value in (string[])[new string('x', 5000), folder, _tool.PathOf("a\nb"), _tool.PathOf("-1"), _tool.PathOf("{}")])
            {
                var code = _tool.Run([.. call, option, value]);
                Assert.True(code is 0 or 1 or 2, $"{option} {value.Length} {value[..1]}: {_tool.Error}");
            }
        }
    }

    [GeneratedRegex("--[a-z-]+(?= <)")]
    private static partial Regex OptionWithValue();

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
