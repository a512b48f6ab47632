using System.Text.RegularExpressions;
using TikiSpec.Drift.Rules;
using TikiSpec.Lint;

namespace TikiSpec.Cli.Tests;

public sealed partial class RulesCommandTests : IDisposable
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
    public void What_a_rule_asks_for_besides_kind_and_place_is_said()
    {
        Assert.Equal(0, _tool.Run("rules", "api-path-removed-before-sunset"));
        Assert.Contains("when       pathgone, beforesunset", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_lint_names_its_page()
    {
        Assert.Equal(0, _tool.Run("rules", "enum-twice"));
        Assert.Contains("generator/docs/rules/enum-twice.md", _tool.Out, StringComparison.Ordinal);
    }

    /// <summary>The glossary of CONTRIBUTING: properties, responses, subschemas, keywords, locations,
    /// suppressions.</summary>
    [Fact]
    public void Every_sentence_about_a_rule_or_a_problem_is_in_the_field_s_words()
    {
        var sentences = RuleRegistry
            .All.Select(static rule => rule.Description)
            .Concat(LintRegistry.All.Select(static rule => rule.Summary))
            .Concat(SpecProblems.All.SelectMany(static problem => new[] { problem.Title, problem.MessageFormat, problem.Help }));

        Assert.DoesNotContain(sentences, static sentence => OddWord().IsMatch(sentence));
    }

    [Fact]
    public void An_unknown_one_is_bad_input() => Assert.Equal(2, _tool.Run("rules", "no-such-rule"));

    public void Dispose() => _tool.Dispose();

    [GeneratedRegex(@"\b(members?|answers?|repl(y|ies)|arms?|facets?|departures?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OddWord();
}
