using TikiSpec.Drift.Rules;
using TikiSpec.Lint;

namespace TikiSpec.Cli.Tests;

public sealed class RulesCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Fact]
    public void Every_rule_is_listed()
    {
        Assert.Equal(0, _tool.Run("rules"));
        Assert.All(LintRegistry.All, rule => Assert.Contains(rule.Id + "\n", _tool.Out, StringComparison.Ordinal));
        Assert.All(RuleRegistry.All, rule => Assert.Contains(rule.Id + "\n", _tool.Out, StringComparison.Ordinal));
    }

    [Fact]
    public void One_is_explained()
    {
        Assert.Equal(0, _tool.Run("rules", "response-required-property-removed"));
        Assert.Contains("breaking: a client that relied on the base fails", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_lint_names_its_page()
    {
        Assert.Equal(0, _tool.Run("rules", "enum-twice"));
        Assert.Contains("generator/docs/rules/enum-twice.md", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_one_is_bad_input() => Assert.Equal(2, _tool.Run("rules", "no-such-rule"));

    public void Dispose() => _tool.Dispose();
}
