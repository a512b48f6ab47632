using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests;

public sealed class DocsCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    private static string Shop(string name) =>
        File.ReadAllText(Repository.PathOf("tests", "TikiSpec.Evidence.Tests", "Pages", name)).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("shop.md")]
    [InlineData("shop.txt")]
    [InlineData("shop.html")]
    public void A_page_that_its_spec_agrees_with_is_clean(string page)
    {
        Assert.Equal(0, _tool.Run("docs", _tool.File(page, Shop(page)), "--against", _tool.File("shop.yaml", Shop("shop.yaml"))));

        Assert.EndsWith(": clean\n", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("warning: The sample is broken", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_told_at_the_line_of_the_page_and_of_the_spec()
    {
        var spec = Shop("shop.yaml").Replace("        '429': {description: Slow down.}\n", "", StringComparison.Ordinal);

        Assert.Equal(1, _tool.Run("docs", _tool.File("shop.txt", Shop("shop.txt")), "--against", _tool.File("shop.yaml", spec)));
        Assert.Matches(@"shop\.txt\(41,1\): error page-status-missing: .* 429 .*\[.*shop\.yaml\(\d+,\d+\)\]", _tool.Out);
        Assert.Equal(0, _tool.Run("docs", _tool.PathOf("shop.txt"), "--against", _tool.PathOf("shop.yaml"), "--fail-on", "none"));
    }

    [Fact]
    public void Accepted_differences_lie_beside_the_spec_and_one_that_nothing_needs_fails()
    {
        var page = _tool.File("shop.txt", Shop("shop.txt"));
        var spec = _tool.File(
            "shop.yaml",
            Shop("shop.yaml").Replace("        '429': {description: Slow down.}\n", "", StringComparison.Ordinal)
        );
        const string Entry = "- {rule: page-status-missing, pointer: '429', operation: GET /rest/v1/products, reason: The gateway's.}\n";

        _tool.File("page-suppressions.yml", Entry);
        Assert.Equal(0, _tool.Run("docs", page, "--against", spec));

        _tool.File("page-suppressions.yml", Entry + Entry.Replace("429", "418", StringComparison.Ordinal));
        Assert.Equal(1, _tool.Run("docs", page, "--against", spec));
        Assert.Contains("page-suppressions.yml(2,", _tool.Error, StringComparison.Ordinal);

        _tool.File("page-suppressions.yml", Entry.Replace("page-status-missing", "page-status-gone", StringComparison.Ordinal));
        Assert.Equal(2, _tool.Run("docs", page, "--against", spec));
    }

    /// <summary>Two versions of a page are told as two documents are; a page and a document are no comparison of
    /// that kind.</summary>
    [Theory]
    [InlineData("html", "<title>")]
    [InlineData("changelog", "429")]
    [InlineData("markdown", "429")]
    [InlineData("junit", "<testsuite")]
    public void Two_versions_of_a_page_are_told_in_every_format_of_diff(string format, string expected)
    {
        var old = _tool.File("old.md", Shop("shop.md"));
        var changed = _tool.File("new.md", Shop("shop.md").Replace("429", "430", StringComparison.Ordinal));

        Assert.Equal(1, _tool.Run("docs", changed, "--against", old, "--format", format));
        Assert.Contains(expected, _tool.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("changelog")]
    public void A_format_for_two_versions_is_refused_against_a_document(string format)
    {
        var page = _tool.File("shop.md", Shop("shop.md"));

        Assert.Equal(2, _tool.Run("docs", page, "--against", _tool.File("shop.yaml", Shop("shop.yaml")), "--format", format));
        Assert.Contains(
            $"'{format}' is a format for two versions of a page. Against a document give --format text, ",
            _tool.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_without_operations_says_so()
    {
        var page = _tool.File("faq.md", "# FAQ\n\n## What is an API?\n\nA way to call.\n");

        Assert.Equal(0, _tool.Run("docs", page, "--against", _tool.File("shop.yaml", Shop("shop.yaml"))));
        Assert.Contains("no operations on this page", _tool.Out, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("docs", page));
        Assert.Contains("no operations on this page", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_something_to_hold_it_against_a_page_is_told()
    {
        Assert.Equal(0, _tool.Run("docs", _tool.File("shop.html", Shop("shop.html"))));
        Assert.Contains("2 operations, 3 parameters, 3 status rows, 4 JSON blocks", _tool.Out, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("docs", _tool.PathOf("shop.html"), "--format", "json"));
        Assert.Contains("\"pointer\": \"/data/*/id\"", _tool.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lists what is for sale.", "Lists all that can be bought.")]
    [InlineData("\"name\": \"Cup\"", "\"name\": \"Glass\"")]
    [InlineData("can be bought", "is for sale")]
    [InlineData("| page | Integer | N |", "| page    | Integer |  N |")]
    public void Prose_layout_and_values_of_samples_are_no_change(string from, string to)
    {
        var changed = Shop("shop.md").Replace(from, to, StringComparison.Ordinal);

        Assert.NotEqual(Shop("shop.md"), changed);
        Assert.Equal(0, _tool.Run("docs", _tool.File("new.md", changed), "--against", _tool.File("old.md", Shop("shop.md"))));
    }

    [Fact]
    public void The_same_page_in_another_form_is_no_change() =>
        Assert.Equal(
            0,
            _tool.Run("docs", _tool.File("shop.html", Shop("shop.html")), "--against", _tool.File("old.html", Shop("shop.html")))
        );

    [Theory]
    [InlineData("{version}/products/{product_id}", "{version}/goods/{product_id}", "/goods/{product_id}")]
    [InlineData("| 422 | Unprocessable | price is too low |\n", "", "422")]
    [InlineData("| on_sale | can be bought |\n", "", "on_sale")]
    [InlineData("| product_id | Integer |", "| product_id | String |", "product_id")]
    [InlineData("|  | note | String | N |", "|  | note | String | Y |", "note")]
    [InlineData("Deprecated since March.", "Changes one.", "deprecat")]
    [InlineData("default 1", "default 2", "page")]
    [InlineData("\"id\": 1, \"name\"", "\"id\": 1, \"size\": 2, \"name\"", "size")]
    public void What_a_maker_changed_is_one_change_of_diff(string from, string to, string told)
    {
        var changed = Shop("shop.md").Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Shop("shop.md"), changed);

        Assert.Equal(
            1,
            _tool.Run("docs", _tool.File("new.md", changed), "--against", _tool.File("old.md", Shop("shop.md")), "--format", "github")
        );

        var line = Assert.Single(_tool.Out.Split('\n'), static each => each.StartsWith("::", StringComparison.Ordinal));
        Assert.Contains(told, line, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_operation_that_comes_or_goes_is_a_change()
    {
        var whole = _tool.File("whole.md", Shop("shop.md"));
        var half = _tool.File("half.md", Shop("shop.md")[..Shop("shop.md").IndexOf("###Change a product", StringComparison.Ordinal)]);

        Assert.Equal(1, _tool.Run("docs", half, "--against", whole));
        Assert.Contains("removed", _tool.Out, StringComparison.Ordinal);
        Assert.Equal(1, _tool.Run("docs", whole, "--against", half));
        Assert.Contains("endpoint-added", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_pages_are_held_against_one_earlier_version_never()
    {
        var page = _tool.File("a.md", Shop("shop.md"));

        Assert.Equal(2, _tool.Run("docs", page, page, "--against", page));
        Assert.Contains("Give one page and one earlier version", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_with_a_mistake_is_refused_with_its_line()
    {
        var page = _tool.File("a.md", Shop("shop.md"));

        Assert.Equal(2, _tool.Run("docs", page, "--profile", _tool.File("p.yaml", "yes: [ja]\ncolour: [rot]\n")));
        Assert.Contains("p.yaml(2,1): error: 'colour' is unknown here.", _tool.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();
}
