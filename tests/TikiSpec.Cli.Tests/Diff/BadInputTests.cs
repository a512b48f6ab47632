namespace TikiSpec.Cli.Tests.Diff;

public sealed class BadInputTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("hello", "no OpenAPI document")]
    [InlineData("", "cannot be read")]
    [InlineData("openapi: [", "cannot be read")]
    [InlineData("\0\0binary", "cannot be read")]
    [InlineData("swagger: '2.0'", "Swagger 2.0")]
    [InlineData("openapi: 4.0.0", "OpenAPI 4.0.0 is not supported")]
    [InlineData("openapi: 3.2.0\npaths: {}", "OpenAPI 3.2.0 is not supported")]
    [InlineData(
        "openapi: 3.2.0\npaths: {/a: {additionalOperations: {COPY: {responses: {'200': {description: ok}}}}}}",
        "OpenAPI 3.2.0 is not supported"
    )]
    [InlineData("[1, 2]", "no OpenAPI document")]
    public void What_is_no_document_is_said_and_nothing_is_written(string text, string message) =>
        Refuses(message, "diff", DiffCase.Base, _tool.File("spec.yaml", text));

    [Fact]
    public void A_file_that_is_missing_is_named() => Refuses("no file 'nowhere.yaml'", "diff", DiffCase.Base, "nowhere.yaml");

    [Fact]
    public void A_commit_that_is_unknown_is_named() =>
        Refuses("git cannot read 'no-such-ref:spec/shop.yaml'", "diff", "no-such-ref:spec/shop.yaml", DiffCase.Base);

    [Theory]
    [InlineData("--upload-pack=x:y")]
    [InlineData("-x:y")]
    public void An_option_of_git_is_no_commit(string name)
    {
        Assert.Equal(2, _tool.Run("diff", DiffCase.Base, "--", name));
        Assert.DoesNotContain("git cannot", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        var path = _tool.File("huge.yaml", "");
        using (var file = new FileStream(path, FileMode.Open))
        {
            file.SetLength(100 * 1024 * 1024);
        }

        Refuses("has 100 MB; documents of up to 32 MB are read", "diff", DiffCase.Base, path);
    }

    [Theory]
    [InlineData("- rule: no-such-rule\n  operation: x\n  reason: y\n", "(1,3): error: There is no rule 'no-such-rule'.")]
    [InlineData("- rule: endpoint-added\n  reason: y\n", "(1,3): error: The entry fits any place.")]
    [InlineData("\n- rule: endpoint-added\n  operation: x\n", "(2,3): error: The entry gives no reason.")]
    [InlineData("- {rule: endpoint-added, operation: x, reason: y, until: soon}\n", "'until' must be a day")]
    [InlineData("- {rule: endpoint-added, operation: x, reason: y, who: me}\n", "'who' is unknown")]
    [InlineData("rule: endpoint-added\n", "must be a list")]
    public void A_wrong_list_of_suppressions_names_its_line(string text, string message) =>
        Refuses(message, "diff", DiffCase.Base, DiffCase.Revision, "--suppressions", _tool.File("suppressions.yaml", text));

    public static TheoryData<string, string> Unreadable
    {
        get
        {
            var commands = new[] { "diff base", "diff revision", "surface", "lint", "emit", "impact" };
            var texts = new[] { "", "openapi: [", "\0binary", "swagger: '2.0'", "- 1", "deep", "aliases", "folder", "nothing" };
            return [.. commands.SelectMany(command => texts.Select(text => (command, text)))];
        }
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Every_command_refuses_what_it_cannot_read_and_writes_nothing(string command, string text)
    {
        var spec = text switch
        {
            "folder" => Directory.CreateDirectory(_tool.PathOf("folder.yaml")).FullName,
            "nothing" => _tool.PathOf("nothing.yaml"),
            "deep" => _tool.File("bad.yaml", "openapi: 3.0.4\nx: " + new string('[', 50_000)),
            "aliases" => _tool.File("bad.yaml", Aliases),
            _ => _tool.File("bad.yaml", text),
        };
        var output = _tool.PathOf("out");

        Assert.Equal(
            2,
            _tool.Run(
                command switch
                {
                    "diff base" => ["diff", spec, DiffCase.Base, "-o", output],
                    "diff revision" => ["diff", DiffCase.Base, spec, "-o", output],
                    "impact" => ["impact", DiffCase.Base, spec, "-p", _tool.File("a.csproj", "<Project />"), "-o", output],
                    _ => [command, spec, "-o", output],
                }
            )
        );
        Assert.NotEqual("", _tool.Error);
        Assert.DoesNotContain("   at ", _tool.Error, StringComparison.Ordinal);
        Assert.Equal("", _tool.Out);
        Assert.False(Path.Exists(output));
    }

    /// <summary>A few lines that stand for billions of nodes.</summary>
    private static string Aliases =>
        "openapi: 3.0.4\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + string.Concat(
            Enumerable
                .Range(1, 10)
                .Select(static i =>
                    FormattableString.Invariant($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n")
                )
        );

    [Fact]
    public void Emit_wants_a_folder()
    {
        Assert.Equal(2, _tool.Run("emit", DiffCase.Base, "-o", _tool.File("taken", "")));
        Assert.Contains("is a file. Give --output a folder.", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_suppresses_nothing() =>
        Assert.Equal(
            1,
            _tool.Run("diff", DiffCase.Base, DiffCase.Revision, "--suppressions", _tool.File("suppressions.yaml", "# nothing yet\n"))
        );

    [Theory]
    [InlineData("no-such-rule off", "levels.txt(1,1): error: There is no rule 'no-such-rule'")]
    [InlineData("# x\nendpoint-added loud", "levels.txt(2,1): error: 'loud' is no level")]
    [InlineData("endpoint-added", "levels.txt(1,1): error: A line is a rule and a level")]
    public void A_wrong_file_of_levels_names_its_line(string text, string message) =>
        Refuses(message, "diff", DiffCase.Base, DiffCase.Revision, "--severities", _tool.File("levels.txt", text));

    [Fact]
    public void Severities_that_are_neither_a_file_nor_a_tool_name_the_tools() =>
        Refuses(
            "There is no file 'oasdif'. Give a file of rules and levels, or the name of a tool: oasdiff, redocly.",
            "diff",
            DiffCase.Base,
            DiffCase.Revision,
            "--severities",
            "oasdif"
        );

    [Fact]
    public void A_user_that_is_not_there_is_told_as_such() =>
        Refuses(
            "There is no file 'nowhere.csproj'. Give a .csproj file or a solution.",
            "diff",
            DiffCase.Base,
            DiffCase.Revision,
            "--used-by",
            "nowhere.csproj"
        );

    [Theory]
    [InlineData("--today", "tomorrow")]
    [InlineData("--format", "pdf")]
    [InlineData("--fail-on", "always")]
    [InlineData("--match", "luck")]
    [InlineData("--suppressions", "nowhere.yaml")]
    public void A_wrong_option_is_bad_usage(string option, string value) =>
        Refuses(value, "diff", DiffCase.Base, DiffCase.Revision, option, value);

    public void Dispose() => _tool.Dispose();

    private void Refuses(string message, params string[] args)
    {
        var output = _tool.PathOf("report.md");
        Assert.Equal(2, _tool.Run([args[0], "-o", output, .. args[1..]]));
        Assert.Contains(message, _tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _tool.Error, StringComparison.Ordinal);
        Assert.Equal("", _tool.Out);
        Assert.False(File.Exists(output));
    }
}
