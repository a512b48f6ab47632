namespace TikiSpec.Cli.Tests;

/// <summary>Who calls a command wrongly reads what he gave, what takes it, and what he could have meant.</summary>
public sealed class WrongUsageTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("There is no command 'dif'. Did you mean 'diff'?", "dif", "a.yaml", "b.yaml")]
    [InlineData("There is no command 'shop.yaml'.", "shop.yaml")]
    public void A_command_that_there_is_not_is_named_alone(string message, params string[] args)
    {
        Assert.Equal(2, _tool.Run(args));

        Assert.Equal($"tikispec: {message}\nSee 'tikispec --help'.\n", _tool.Error);
    }

    [Theory]
    [InlineData(
        "'pdf' is no value of --format, which is one of text, json, markdown, html,",
        "diff",
        "a.yaml",
        "b.yaml",
        "--format",
        "pdf"
    )]
    [InlineData("Did you mean 'breaking'?", "diff", "a.yaml", "b.yaml", "--fail-on", "braking")]
    [InlineData("'mine' is no value of --profile, which is one of recommended, tiki.", "lint", "a.yaml", "--profile", "mine")]
    [InlineData("'x' is no value of --port: The port; 0 takes a free one.", "emulator", "--port", "x")]
    [InlineData("'quick' is no value of --speed: ", "emulator", "--speed", "quick")]
    public void A_value_that_an_option_does_not_take_is_told_with_the_option(string message, params string[] args)
    {
        Assert.Equal(2, _tool.Run(args));

        Assert.Contains(message, _tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", _tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint", "a.yaml", "--strict")]
    [InlineData("emit", "a.yaml", "--output", "out", "--strict", "B")]
    [InlineData("map", "a.yaml", "--strict")]
    [InlineData("surface", "a.yaml", "--strict")]
    [InlineData("docs", "a.html", "--strict")]
    [InlineData("traffic", "a.har", "--against", "a.yaml", "--strict")]
    [InlineData("usage", "a.csproj", "--strict")]
    public void An_option_that_there_is_not_is_no_file(params string[] args)
    {
        Assert.Equal(2, _tool.Run(args));

        Assert.Contains($"tikispec: '{args[0]}' has no option '--strict'.\n", _tool.Error, StringComparison.Ordinal);
        Assert.EndsWith($"See 'tikispec {args[0]} --help'.\n", _tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'diff' has no option '--formt'. Did you mean '--format'?", "diff", "a.yaml", "b.yaml", "--formt", "json")]
    [InlineData("'diff' takes nothing more, so 'c.yaml' has no place.", "diff", "a.yaml", "b.yaml", "c.yaml")]
    [InlineData("'tikispec' has no option '--verson'. Did you mean '--version'?", "--verson")]
    public void What_has_no_place_is_told_with_what_could_have_been_meant(string message, params string[] args)
    {
        Assert.Equal(2, _tool.Run(args));

        Assert.StartsWith("tikispec: ", _tool.Error, StringComparison.Ordinal);
        Assert.Contains($"tikispec: {message}\n", _tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unrecognized", _tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Required command", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_may_be_called_like_an_option_where_it_is_said_so()
    {
        Assert.Equal(2, _tool.Run("lint", "--", "--strict"));

        Assert.Contains("There is no file '--strict'.", _tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("surface")]
    [InlineData("map")]
    [InlineData("docs")]
    public void What_is_no_file_is_told_as_what_it_is(string command)
    {
        var folder = Path.GetDirectoryName(_tool.File("shop.yaml", ToolRun.Spec))!;

        Assert.Equal(2, _tool.Run(command, folder));
        Assert.Contains($"'{folder}' is a folder. Give the files in it.", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run(command, "https://example.com/shop.yaml"));
        Assert.Contains("is an address, and nothing is fetched from the network.", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run(command, "spec/*.yaml"));
        Assert.Contains("There is no file 'spec/*.yaml', and no shell made names of the pattern.", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_recording_is_told_as_what_it_is()
    {
        var spec = _tool.File("shop.yaml", ToolRun.Spec);
        var folder = Path.GetDirectoryName(spec)!;

        Assert.Equal(2, _tool.Run("traffic", folder, "--against", spec));
        Assert.Contains($"'{folder}' is a folder. Give the files in it.", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run("diff", spec, spec, "--seen", "https://example.com/calls.har"));
        Assert.Contains("is an address, and nothing is fetched from the network.", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_no_code_can_have_is_written_into_no_map()
    {
        Assert.Equal(2, _tool.Run("map", _tool.File("shop.yaml", ToolRun.Spec), "--namespace", "my shop"));

        Assert.Contains("'my shop' is no C# name. Give --namespace ", _tool.Error, StringComparison.Ordinal);
        Assert.Equal("", _tool.Out);
    }

    public void Dispose() => _tool.Dispose();
}
