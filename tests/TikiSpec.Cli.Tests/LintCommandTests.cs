using System.Text.Json;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests;

public sealed class LintCommandTests : IDisposable
{
    private static readonly string Clean = Repository.PathOf("tests", "TikiSpec.Lint.Tests", "Cases", "clean.yaml");

    private readonly ToolRun _tool = new();

    [Fact]
    public void The_three_specs_of_tiki_are_clean()
    {
        string[] specs =
        [
            .. ((string[])["tiki.v1", "tiki.v2", "tiki.v2.1"]).Select(static name => Repository.PathOf("spec", name + ".yaml")),
        ];

        Assert.Equal(0, _tool.Run(["lint", .. specs, "--fail-on", "info"]));
        Assert.EndsWith(": clean\n", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_successor_is_looked_for_beside_the_document() =>
        Assert.Equal(0, _tool.Run("lint", Repository.PathOf("spec", "tiki.v2.yaml"), "--fail-on", "info"));

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("none", 0)]
    public void The_threshold_decides_the_exit_code(string threshold, int exitCode) =>
        Assert.Equal(exitCode, _tool.Run("lint", Faulty("operation-tag"), "--profile", "tiki", "--fail-on", threshold));

    [Fact]
    public void What_another_reader_complains_of_is_told_at_its_place()
    {
        var spec = _tool.File("shop.yaml", File.ReadAllText(Clean).Replace("title: Shop, ", "", StringComparison.Ordinal));

        Assert.Equal(1, _tool.Run("lint", spec, "--profile", "tiki"));
        Assert.Matches(@"shop\.yaml\(2,\d+\): error openapi-valid: ", _tool.Out);
    }

    [Fact]
    public void What_another_reader_complains_of_in_a_file_that_is_referred_to_is_told_at_that_file()
    {
        const string Items =
            "get:\n  operationId: Items_List\n  responses:\n    '200':\n      content: {application/json: {schema: {$ref: item.yaml}}}\n";
        const string Item = "type: object\nproperties:\n  parent: {$ref: item.yaml}\n  id: {type: whole}\nmember: {}\n";
        var spec = _tool.File("shop.yaml", "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths:\n  /items: {$ref: items.yaml}\n");
        _tool.File("items.yaml", Items);
        _tool.File("item.yaml", Item);

        Assert.Equal(1, _tool.Run("lint", spec, "--fail-on", "warning"));
        Assert.Matches(@"[\\/]items\.yaml\(5,\d+\): warning openapi-valid: ", _tool.Out);
        Assert.Matches(@"[\\/]item\.yaml\(4,\d+\): warning openapi-valid: ", _tool.Out);
        Assert.Matches(@"[\\/]item\.yaml\(1,\d+\): warning openapi-valid: member is not a valid property\.\r?\n", _tool.Out);

        _tool.File("items.yaml", Items.Replace("      content", "      description: All.\n      content", StringComparison.Ordinal));
        _tool.File(
            "item.yaml",
            Item.Replace("whole", "integer", StringComparison.Ordinal).Replace("member: {}\n", "", StringComparison.Ordinal)
        );
        _tool.Run("lint", spec, "--fail-on", "warning");
        Assert.DoesNotContain("openapi-valid", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_reader_complains_of_in_a_callback_or_an_operation_of_another_file_is_told_there()
    {
        const string Paths =
            "  /a:\n    get: {$ref: get.yaml}\n    post:\n      callbacks: {done: {'{$request.body#/url}': {$ref: call.yaml}}}\n"
            + "      responses: {'204': {description: Done.}}\n";
        var spec = _tool.File("shop.yaml", "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths:\n" + Paths);
        _tool.File("get.yaml", "responses:\n  '200':\n    content: {}\n");
        _tool.File(
            "call.yaml",
            "post:\n  callbacks: {again: {'{$url}': {$ref: call.yaml}}}\n  responses:\n    '200':\n      content: {}\n"
        );

        _tool.Run("lint", spec);
        Assert.Matches(@"[\\/]get\.yaml\(3,\d+\): warning openapi-valid: ", _tool.Out);
        Assert.Matches(@"[\\/]call\.yaml\(5,\d+\): warning openapi-valid: ", _tool.Out);
    }

    [Fact]
    public void What_another_reader_breaks_on_is_told_and_not_thrown()
    {
        const string List =
            "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {properties: {id: [integer]}}}}\n";

        Assert.Equal(1, _tool.Run("lint", _tool.File("shop.yaml", List), "--fail-on", "warning"));
        Assert.Contains("openapi-valid: Microsoft.OpenApi breaks off without saying where: ", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_can_be_changed_by_a_file()
    {
        Assert.Equal(1, _tool.Run("lint", Faulty("operation-tag"), "--severities", _tool.File("levels.txt", "operation-tag error\n")));
        var levels = _tool.File("levels.txt", "enum-twice off # ours\nresponse-enum-closed off\n");
        Assert.Equal(0, _tool.Run("lint", Faulty("enum-twice"), "-x", "info", "--severities", levels));
        Assert.Equal(2, _tool.Run("lint", Clean, "--severities", _tool.File("levels.txt", "\nno-such-rule off\n")));
        Assert.Contains("levels.txt(2,1): error: There is no rule", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run("lint", Clean, "--severities", _tool.File("levels.txt", "enum-twice 3\n")));
    }

    [Fact]
    public void A_foreign_document_gets_the_profile_recommended()
    {
        Assert.Equal(0, _tool.Run("lint", Faulty("operation-description"), "--fail-on", "info"));
        Assert.Equal(0, _tool.Run("lint", Faulty("enum-twice")));
        Assert.Contains(": warning enum-twice: ", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_and_levels_stand_in_a_global_config_around_the_document_and_options_come_before_it()
    {
        var spec = _tool.File("spec/shop.yaml", File.ReadAllText(Faulty("operation-description")));
        _tool.File(".globalconfig", "is_global = true\ntikispec_lint_profile = tiki # ours\n[*.cs]\ntikispec_lint_profile = recommended\n");
        Assert.Equal(1, _tool.Run("lint", spec, "-x", "warning"));
        Assert.Equal(0, _tool.Run("lint", spec, "-x", "info", "--profile", "recommended"));

        _tool.File("spec/.globalconfig", "is_global = true\ndotnet_diagnostic.TIKI6004.severity = none\n");
        Assert.Equal(0, _tool.Run("lint", spec, "-x", "info"));
        Assert.Equal(1, _tool.Run("lint", spec, "--severities", _tool.File("levels.txt", "TIKI6004 error\n")));
    }

    [Fact]
    public void The_reader_s_own_problems_have_their_severity_from_there_too()
    {
        const string Twice =
            "openapi: 3.0.4\ninfo: {title: T, version: '1'}\nsecurity: []\npaths: {}\ncomponents: {schemas: {ab: {type: object}, "
            + "aB: {type: object}}}\n";
        var spec = _tool.File("shop.yaml", Twice);
        Assert.Equal(0, _tool.Run("lint", spec));
        Assert.Contains(": warning TIKI3002: ", _tool.Out, StringComparison.Ordinal);

        _tool.File(".globalconfig", "is_global = true\ndotnet_diagnostic.TIKI3002.severity = error\n");
        Assert.Equal(1, _tool.Run("lint", spec));
    }

    [Theory]
    [InlineData("tikispec_lint_profile = strict", "'strict' is no profile")]
    [InlineData("dotnet_diagnostic.TIKI6003.severity = fatal", "'fatal' is no severity")]
    public void What_a_global_config_cannot_mean_is_told_at_its_line(string line, string message)
    {
        var spec = _tool.File("shop.yaml", File.ReadAllText(Clean));
        _tool.File(".globalconfig", "is_global = true\n" + line + "\n");

        Assert.Equal(2, _tool.Run("lint", spec));
        Assert.Contains(".globalconfig(2,1): error: " + message, _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_are_read_beside_the_document_or_where_they_are_said_to_be()
    {
        var cites = File.ReadAllText(Clean)
            .Replace("      summary:", "      x-tiki-decision: D-7\n      summary:", StringComparison.Ordinal);
        var spec = _tool.File("shop.yaml", cites);
        Assert.Equal(0, _tool.Run("lint", spec, "-p", "tiki"));
        _tool.File("decisions.md", "# Decisions\n\n### D-1 One\n");
        Assert.Equal(1, _tool.Run("lint", spec, "-p", "tiki"));
        Assert.Equal(0, _tool.Run("lint", spec, "-p", "tiki", "--decisions", _tool.File("other.md", "## D-7 Seven\n")));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Programs_get_json(string format)
    {
        _tool.Run("lint", Faulty("enum-twice"), "-f", format);
        using var json = JsonDocument.Parse(_tool.Out);
        Assert.Contains("\"enum-twice\"", _tool.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "::error title=enum-twice,file=")]
    [InlineData("markdown", "| error | `enum-twice` | ")]
    [InlineData("junit", "<failure type=\"error\"")]
    [InlineData("text", ": error enum-twice: \"sent\" stands twice in the enum.")]
    public void Each_format_names_the_rule(string format, string text)
    {
        Assert.Equal(1, _tool.Run("lint", Faulty("enum-twice"), "-p", "tiki", "-f", format));
        Assert.Contains(text, _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_document_is_bad_input() => Assert.Equal(2, _tool.Run("lint", _tool.File("shop.yaml", "hello")));

    public void Dispose() => _tool.Dispose();

    private static string Faulty(string rule) => Repository.PathOf("tests", "TikiSpec.Lint.Tests", "Cases", rule + ".yaml");
}
