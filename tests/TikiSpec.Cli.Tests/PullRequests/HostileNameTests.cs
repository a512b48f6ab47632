using TikiSpec.Cli.Tests.Diff;

namespace TikiSpec.Cli.Tests.PullRequests;

/// <summary>A file may be called anything; it is compared all the same, and its name says nothing to a shell, to GitHub
/// or to a reader of Markdown.</summary>
public sealed class HostileNameTests : IDisposable
{
    private static readonly string Before = File.ReadAllText(DiffCase.Base);

    private readonly PullRequest _request = new(Before);

    [Theory]
    [InlineData("spec/it's \"here\".yaml")]
    [InlineData("spec/tab\there.yaml")]
    [InlineData("spec/two\nlines.yaml")]
    [InlineData("spec/a b.yaml")]
    [InlineData("spec/-dash.yaml")]
    [InlineData("-dash.yaml")]
    [InlineData("--fail-on=none.yaml")]
    [InlineData("@file.yaml")]
    [InlineData("spec/$(touch pwned) `touch pwned`.yaml")]
    [InlineData("spec/a]b[*?.yaml")]
    [InlineData("spec/back\\slash.yaml")]
    [InlineData("spec/Hàng hoá.yaml")]
    [InlineData("spec/no:colon.yaml")]
    [InlineData("spec/main:spec/shop.yaml")]
    [InlineData("spec/.yaml")]
    [InlineData("spec/::error::x.yaml")]
    [InlineData("spec/%0A::error::x.yaml")]
    [InlineData("spec/esc\u001b[31m.yaml")]
    [InlineData("spec/--output=pwned.yaml")]
    [Trait("Culture", "any")]
    public void A_breaking_change_is_seen_whatever_the_file_is_called(string name)
    {
        _request.CommitToBase(name, Before);
        _request.Commit(name, Before.Replace("maximum: 100", "maximum: 50", StringComparison.Ordinal));

        Assert.Equal(1, _request.Run("check", ("SPECS", "*.yaml")));
        Assert.Contains("2 compared, 1 changed, 1 breaking, 0 risky", _request.Out, StringComparison.Ordinal);
        Assert.False(_request.Has("pwned") || _request.Has("pwned.yaml"));
        AssertNoOrders();
    }

    [Theory]
    [InlineData("spec/two\n::error::pwned.yaml")]
    [InlineData("spec/::error::pwned.yaml")]
    [InlineData("spec/cr\r::error::pwned.yaml")]
    public void A_file_that_cannot_be_read_gives_none_either(string name)
    {
        _request.Commit(name, "openapi: [\n");

        Assert.Equal(2, _request.Run());
        AssertNoOrders();
    }

    [Theory]
    [InlineData("spec/two\n::warning::lines.yaml", "\n::warning::lines")]
    [InlineData("spec/<img src=x> @mallory [go](there).yaml", "new\n### ➕ spec/<img")]
    public void A_name_gives_no_orders(string name, string order)
    {
        _request.Commit(name, Before);

        Assert.Equal(0, _request.Run());
        Assert.DoesNotContain(order, _request.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(order, "new\n" + _request.Summary, StringComparison.Ordinal);
        Assert.Matches("### ➕ `[^`\n]+` is new\n", _request.Summary);
    }

    public void Dispose() => _request.Dispose();

    // A line of GitHub's log begins behind any line end, and blanks before an order count for nothing.
    private void AssertNoOrders() =>
        Assert.All(
            _request.Out.Split('\n', '\r').Select(static line => line.TrimStart()),
            static line =>
            {
                Assert.Matches("^(?!::)|^::(error|warning|notice) title=", line);
                Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
                Assert.DoesNotContain('\u001b', line);
            }
        );
}
