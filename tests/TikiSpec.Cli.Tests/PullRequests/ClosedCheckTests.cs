using TikiSpec.Cli.Tests.Diff;

namespace TikiSpec.Cli.Tests.PullRequests;

/// <summary>What the check cannot compare stops it: nothing is green without a word.</summary>
public sealed class ClosedCheckTests : IDisposable
{
    private const string Main = "openapi: 3.0.4\ninfo: {title: Shop, version: 1.0.0}\npaths:\n  /items: {$ref: '../common/items.yaml'}\n";
    private const string Items =
        "get:\n  operationId: Items_List\n  responses:\n    '200':\n      description: All.\n"
        + "      content: {application/json: {schema: {type: object, properties: {id: {type: integer}}}}}\n";

    private static readonly string Before = File.ReadAllText(DiffCase.Base);
    private static readonly string After = File.ReadAllText(DiffCase.Revision);

    private readonly PullRequest _request = new(Before);

    [Fact]
    public void A_change_in_a_file_that_a_document_refers_to_is_a_change_of_the_document()
    {
        _request.CommitToBase("common/items.yaml", Items);
        _request.CommitToBase("spec/split.yaml", Main);
        _request.Commit("common/items.yaml", Items.Replace("integer", "string", StringComparison.Ordinal));

        Assert.Equal(1, _request.Run());
        Assert.Contains("### ❌ split: 1 breaking", _request.Summary, StringComparison.Ordinal);
        Assert.Contains("2 compared, 1 changed, 1 breaking, 0 risky", _request.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_document_is_no_document_and_is_told_so()
    {
        _request.CommitToBase("spec/parts/items.yaml", Items);
        _request.CommitToBase("spec/split.yaml", Main.Replace("../common", "parts", StringComparison.Ordinal));
        _request.Commit("spec/parts/items.yaml", Items.Replace("integer", "string", StringComparison.Ordinal));

        Assert.Equal(1, _request.Run());
        Assert.Contains("spec/parts/items.yaml is no document of its own", _request.Out, StringComparison.Ordinal);
        Assert.Contains("### ❌ split: 1 breaking", _request.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_of_one_name_are_both_told()
    {
        _request.CommitToBase("spec/b/shop.yaml", Before);
        _request.Commit("spec/shop.yaml", Before.Replace("maximum: 100", "maximum: 50", StringComparison.Ordinal));
        _request.Commit("spec/b/shop.yaml", After);

        Assert.Equal(1, _request.Run());
        Assert.Contains("\nspec/shop.yaml:\n\n### ❌ shop: 1 breaking", _request.Summary, StringComparison.Ordinal);
        Assert.Contains("\nspec/b/shop.yaml:\n\n### ❌ shop: 3 breaking", _request.Summary, StringComparison.Ordinal);
        Assert.Contains("breaking=4\n", _request.Outputs, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_request.Output("sarif")).Length);
    }

    [Fact]
    public void Two_documents_with_one_approved_surface_stop_the_check()
    {
        _request.CommitToBase("spec/b/shop.yaml", Before);
        _request.CommitToBase("spec/surface/shop.surface.txt", "surface shop\n");

        Assert.Equal(2, _request.Run());
        Assert.Contains("have one approved surface, spec/surface/shop.surface.txt", _request.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_approved_surface_that_goes_stops_the_check()
    {
        _request.CommitToBase("spec/surface/shop.surface.txt", "surface shop\n");
        _request.Remove("spec/surface/shop.surface.txt");

        Assert.Equal(2, _request.Run());
        Assert.Contains("spec/surface/shop.surface.txt was removed", _request.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spec/shop.yaml")]
    [InlineData("spec/surface/shop.surface.txt")]
    [InlineData("spec/suppressions.yaml")]
    public void A_link_in_the_place_of_a_file_stops_the_check(string name)
    {
        _request.CommitToBase("spec/surface/shop.surface.txt", "surface shop\n");
        _request.CommitToBase("spec/suppressions.yaml", "# none\n");
        _request.CommitLink(name, "/etc/hostname");

        Assert.Equal(2, _request.Run());
        Assert.Contains(name + " is ", _request.Summary, StringComparison.Ordinal);
        Assert.Contains("link", _request.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_became_a_document_is_compared_with_nothing_and_stops_the_check()
    {
        _request.CommitToBase("other/real.yaml", Before);
        _request.CommitLinkToBase("spec/linked.yaml", "../other/real.yaml");
        File.Delete(_request.PathOf("spec/linked.yaml"));
        _request.Commit("spec/linked.yaml", After);

        Assert.Equal(2, _request.Run());
        Assert.Contains("spec/linked.yaml was no file in the base (mode 120000)", _request.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("specs/*.yaml")]
    [InlineData("spec/*.yaml\nspec/typo.json")]
    [InlineData(":(exclude)spec/*")]
    public void A_pattern_that_finds_nothing_stops_the_check(string patterns)
    {
        _request.Commit("spec/shop.yaml", After);

        Assert.Equal(2, _request.Run("check", ("SPECS", patterns)));
        Assert.Contains("SPECS", _request.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_may_stand_in_lines_and_leave_documents_out()
    {
        _request.CommitToBase("api/other.yaml", Before);
        _request.Commit("spec/shop.yaml", After);
        _request.Commit("api/other.yaml", Before.Replace("maximum: 100", "maximum: 50", StringComparison.Ordinal));

        Assert.Equal(1, _request.Run("check", ("SPECS", "spec/*.yaml\napi/*.yaml\n:(exclude)spec/shop.yaml")));
        Assert.Contains("1 compared, 1 changed, 1 breaking", _request.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_git_that_fails_stops_the_check()
    {
        _request.Commit("spec/shop.yaml", After);
        _request.Program(
            "git",
            "for word in \"$@\"; do [ \"$word\" != diff ] || { echo 'fatal: unable to read tree' >&2; exit 128; }; done\n"
                + "PATH=${PATH#*:} exec git \"$@\""
        );

        Assert.Equal(2, _request.Run());
        Assert.Contains("fatal: unable to read tree", _request.Out, StringComparison.Ordinal);
        Assert.Contains("'git diff' failed, so nobody knows what changed", _request.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown", "a report (markdown) cannot be made")]
    [InlineData("next-version", "the next version of the package cannot be told")]
    public void A_tool_that_fails_in_one_form_stops_the_check(string form, string sentence)
    {
        _request.Commit("spec/shop.yaml", After);
        _request.Program(
            "tool",
            $"case \"$*\" in *'--format {form}'*) echo 'out of order' >&2; exit 3 ;; esac\n"
                + $"exec dotnet '{typeof(Tool).Assembly.Location}' \"$@\""
        );

        Assert.Equal(3, _request.Run("check", ("TIKISPEC", "tool"), ("PACKAGE_VERSION", "1.0.0")));
        Assert.Contains("out of order", _request.Out, StringComparison.Ordinal);
        Assert.Contains(sentence, _request.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_cannot_be_compared_leaves_no_verdict_and_no_good_news()
    {
        _request.GithubHas("labels", "api:compatible\n");
        _request.Commit("spec/shop.yaml", "openapi: [");

        Assert.Equal(2, _request.Run("check", ("PR", "7")));
        Assert.Contains("verdict=unknown\n", _request.Outputs, StringComparison.Ordinal);
        Assert.DoesNotContain("✅", _request.Comment, StringComparison.Ordinal);
        Assert.Contains("--remove-label api:compatible", _request.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_document_must_be_readable()
    {
        _request.Commit("spec/other.yaml", "openapi: [");

        Assert.Equal(2, _request.Run());
        Assert.Contains("spec/other.yaml is new\n\n❌ It cannot be read", _request.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changelog_is_not_written_over_what_cannot_be_compared()
    {
        _request.CommitToBase("spec/CHANGELOG.md", "# Changelog\n");
        _request.Commit("spec/shop.yaml", "openapi: [");

        Assert.Equal(2, _request.Run("changelog"));
        Assert.Equal("# Changelog\n", _request.Read("spec/CHANGELOG.md"));
    }

    [Fact]
    public void A_comment_of_somebody_else_with_our_mark_is_left_alone()
    {
        _request.GithubHas("comments", "12\tmallory\t<!-- tikispec:api-drift -->\n13\tgithub-actions[bot]\tCoverage is fine.\n");
        _request.Commit("spec/shop.yaml", After);

        Assert.Equal(1, _request.Run("check", ("PR", "7")));
        Assert.DoesNotContain("PATCH", _request.Calls, StringComparison.Ordinal);
        Assert.Contains("--method POST", _request.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public void The_author_of_the_comment_can_be_named()
    {
        _request.GithubHas("comments", "12\tmallory\t<!-- tikispec:api-drift -->\n13\tshop-bot\t<!-- tikispec:api-drift -->\n");
        _request.Commit("spec/shop.yaml", After);

        Assert.Equal(1, _request.Run("check", ("PR", "7"), ("COMMENT_AUTHOR", "shop-bot")));
        Assert.Contains("--method PATCH repos/shop/api/issues/comments/13", _request.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_comments_cannot_be_read_no_second_one_is_made()
    {
        _request.GithubHas("read-code", "1");
        _request.Commit("spec/shop.yaml", After);

        Assert.Equal(1, _request.Run("check", ("PR", "7")));
        Assert.DoesNotContain("POST", _request.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_a_link_shows_no_file_from_behind_it()
    {
        _request.GithubHas("elsewhere/shop.surface.txt", "surface of somebody else\n");
        _request.CommitLink("spec/surface", _request.Output("../gh/elsewhere"));

        Assert.Equal(2, _request.Run());
        Assert.Contains("lies behind a link; an approved surface is a file of this repository", _request.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody else", _request.Out + _request.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changelog_is_not_written_behind_a_link_out_of_the_repository()
    {
        _request.GithubHas("elsewhere/other.txt", "");
        _request.CommitLink("changes", _request.Output("../gh/elsewhere"));

        Assert.Equal(2, _request.Run("changelog", ("CHANGELOG", "changes/CHANGELOG.md")));
        Assert.False(File.Exists(_request.Output("../gh/elsewhere/CHANGELOG.md")));
    }

    public void Dispose() => _request.Dispose();
}
