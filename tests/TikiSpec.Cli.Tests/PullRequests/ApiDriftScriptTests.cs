using TikiSpec.Cli.Tests.Diff;

namespace TikiSpec.Cli.Tests.PullRequests;

/// <summary>The shell of the pull request check, with a repository of its own and a GitHub that is made up.</summary>
public sealed class ApiDriftScriptTests : IDisposable
{
    private static readonly string Before = File.ReadAllText(DiffCase.Base);
    private static readonly string After = File.ReadAllText(DiffCase.Revision);

    private readonly PullRequest _request = new(Before);

    [Fact]
    public void A_breaking_change_fails_and_is_told_everywhere()
    {
        _request.Commit("spec/shop.yaml", After);

        Assert.Equal(1, _request.Run("check", ("PR", "7"), ("PACKAGE_VERSION", "0.4.1")));

        Assert.Contains("::error title=", _request.Out, StringComparison.Ordinal);
        Assert.StartsWith("<!-- tikispec:api-drift -->", _request.Comment, StringComparison.Ordinal);
        Assert.Contains("Next version of the package: `0.5.0`", _request.Comment, StringComparison.Ordinal);
        Assert.Contains("### ❌ shop: 3 breaking", _request.Comment, StringComparison.Ordinal);
        Assert.Equal(_request.Comment, _request.Summary);
        Assert.Contains("verdict=breaking\nbreaking=3\nrisky=1\nnext-version=0.5.0\n", _request.Outputs, StringComparison.Ordinal);
        Assert.Matches("sarif=.+/sarif\n", _request.Outputs);
        Assert.Contains("api --method POST repos/shop/api/issues/7/comments", _request.Calls, StringComparison.Ordinal);
        Assert.Contains("pr edit 7 --repo shop/api --add-label api:breaking", _request.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_that_is_there_is_updated_and_an_old_label_goes()
    {
        _request.GithubHas("comments", "4709\tsomebody\tNice.\n4711\tgithub-actions[bot]\t<!-- tikispec:api-drift -->\n");
        _request.GithubHas("labels", "api:breaking\nhelp wanted\n");

        Assert.Equal(0, _request.Run("check", ("PR", "7")));

        Assert.Contains("api --method PATCH repos/shop/api/issues/comments/4711", _request.Calls, StringComparison.Ordinal);
        Assert.DoesNotContain("POST", _request.Calls, StringComparison.Ordinal);
        Assert.Contains("No change of the API", _request.Comment, StringComparison.Ordinal);
        Assert.Contains("--remove-label api:breaking", _request.Calls, StringComparison.Ordinal);
        Assert.DoesNotContain("help wanted", _request.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_while_nothing_changed()
    {
        Assert.Equal(0, _request.Run("check", ("PR", "7")));
        Assert.DoesNotContain("--method", _request.Calls, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_may_not_write_fails_nothing()
    {
        _request.Commit(
            "spec/shop.yaml",
            Before.Replace("[sent, arrived]", "[sent, arrived]\n      description: Where it is.", StringComparison.Ordinal)
        );
        _request.GithubHas("write-code", "1");

        Assert.Equal(0, _request.Run("check", ("PR", "7")));
        Assert.Contains("::notice title=api-drift::The token may not write", _request.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppressed_change_passes_and_the_file_of_suppressions_is_no_document()
    {
        _request.Commit("spec/shop.yaml", Before.Replace("maximum: 100", "maximum: 50", StringComparison.Ordinal));
        Assert.Equal(1, _request.Run());
        _request.Commit(
            "spec/suppressions.yaml",
            "- {rule: request-parameter-max-decreased, operation: Parcels_List, reason: Nobody asks for more.}\n"
        );
        Assert.Equal(0, _request.Run());
    }

    [Fact]
    public void A_new_document_is_told_and_a_removed_one_breaks()
    {
        _request.Commit("spec/other.yaml", Before);
        Assert.Equal(0, _request.Run());
        Assert.Contains("spec/other.yaml is new", _request.Summary, StringComparison.Ordinal);
        _request.Remove("spec/shop.yaml");
        _request.Commit("spec/other.yaml", "openapi: 3.0.4\ninfo: {title: Other, version: 1.0.0}\npaths: {}\n");
        Assert.Equal(1, _request.Run());
        Assert.Contains("spec/shop.yaml was removed", _request.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_document_can_be_suppressed_operation_by_operation()
    {
        _request.Remove("spec/shop.yaml");
        Assert.Equal(1, _request.Run());
        Assert.Contains("GET /parcels/{id}/label", _request.Summary, StringComparison.Ordinal);

        string[] operations = ["Parcels_List", "Parcels_Create", "Parcels_Label"];
        _request.Commit(
            "spec/suppressions.yaml",
            string.Concat(
                operations.Select(static operation =>
                    $"- {{rule: api-path-removed-without-deprecation, operation: {operation}, reason: The shop is closed.}}\n"
                )
            )
        );
        Assert.Equal(0, _request.Run());
    }

    [Fact]
    public void A_renamed_document_is_compared_with_what_it_was()
    {
        _request.Remove("spec/shop.yaml");
        _request.Commit("spec/store.yaml", Before.Replace("maximum: 100", "maximum: 50", StringComparison.Ordinal));

        Assert.Equal(1, _request.Run());
        Assert.Contains("### spec/shop.yaml is now called spec/store.yaml", _request.Summary, StringComparison.Ordinal);
        Assert.Contains("### ❌ store: 1 breaking", _request.Summary, StringComparison.Ordinal);
        Assert.Equal(0, _request.Run("changelog"));
        Assert.Contains("## shop is now called store\n", _request.Read("spec/CHANGELOG.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pull_request_from_a_fork_still_fails_for_what_it_breaks()
    {
        _request.Commit("spec/shop.yaml", After);
        _request.GithubHas("write-code", "1");

        Assert.Equal(1, _request.Run("check", ("PR", "7")));
        Assert.Contains("::notice title=api-drift::The token may not write", _request.Out, StringComparison.Ordinal);
        Assert.Contains("### ❌ shop: 3 breaking", _request.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_is_never_longer_than_github_takes()
    {
        var many = string.Concat(Enumerable.Range(0, 3000).Select(static index => $"        property_{index}: {{type: string}}\n"));
        _request.Commit("spec/shop.yaml", Before.Replace("        weight: {type: integer}\n", many, StringComparison.Ordinal));
        _request.Commit("spec/other.yaml", Before);

        Assert.Equal(1, _request.Run("check", ("PR", "7")));
        Assert.InRange(_request.Comment.Length, 1000, 65_536);
        Assert.Equal(_request.Comment.Split("<details>").Length, _request.Comment.Split("</details>").Length);
        Assert.Contains("cut here; the log has the rest", _request.Comment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_surface_that_was_not_approved_fails()
    {
        _request.Commit("spec/surface/shop.surface.txt", "surface shop\n");
        _request.Commit("spec/shop.yaml", Before.Replace("title: Shop", "title: The shop", StringComparison.Ordinal));

        Assert.Equal(1, _request.Run());
        Assert.Contains("spec/surface/shop.surface.txt is not what was approved", _request.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_bad_input_and_the_others_are_still_told()
    {
        _request.Commit("spec/a.yaml", "openapi: [");
        _request.Commit("spec/shop.yaml", "openapi: [");
        Assert.Equal(2, _request.Run());
        Assert.Contains("spec/shop.yaml cannot be compared", _request.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_base_or_command_is_bad_usage()
    {
        Assert.Equal(2, _request.Run("check", ("BASE", "no-such-branch")));
        Assert.Contains("fetch the base", _request.Out, StringComparison.Ordinal);
        Assert.Equal(2, _request.Run("dance"));
    }

    [Fact]
    public void The_changelog_is_written_from_the_diff_the_same_each_time()
    {
        _request.Commit("spec/shop.yaml", After);

        Assert.Equal(0, _request.Run("changelog"));
        var first = _request.Read("spec/CHANGELOG.md");
        Assert.Equal(0, _request.Run("changelog"));

        Assert.Equal(first, _request.Read("spec/CHANGELOG.md"));
        Assert.StartsWith("# Changelog\n", first, StringComparison.Ordinal);
        Assert.Contains("\n## shop 1.3.0, ", first, StringComparison.Ordinal);
        Assert.Contains("\n### Breaking\n", first, StringComparison.Ordinal);
    }

    public void Dispose() => _request.Dispose();
}
