using System.Text.RegularExpressions;
using TikiSpec.Testing;

namespace TikiSpec.Docs.Tests;

/// <summary>What spec/review.md says of each finding can be looked up: the decision is written down, and the test is
/// there.</summary>
public partial class ReviewTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Repository.PathOf("spec", "review.md"))
            .Where(static line => Row().IsMatch(line))
            .Select(static line => line.Trim('|').Split('|').Select(static cell => cell.Trim()).ToArray()),
    ];

    [Fact]
    public void Every_finding_has_one_row() =>
        Assert.Equal([.. Numbered("S", 24), "nullable", .. Numbered("E", 10), .. Numbered("X-", 28)], Rows.Select(static row => row[0]));

    [Fact]
    public void A_row_names_a_decision_or_a_test() => Assert.DoesNotContain(Rows, static row => row[2].Length == 0 && row[3].Length == 0);

    [Fact]
    public void A_decision_that_is_named_is_written_down()
    {
        var decisions = Decision().Matches(File.ReadAllText(Repository.PathOf("spec", "decisions.md"))).Select(static match => match.Value);

        Assert.Empty(Rows.SelectMany(static row => Id().Matches(row[2])).Select(static match => "### " + match.Value).Except(decisions));
    }

    [Fact]
    public void A_test_that_is_named_is_there()
    {
        var sources = Repository
            .Files("*Tests.cs", "tests")
            .ToLookup(static path => Path.GetFileNameWithoutExtension(path), static path => File.ReadAllText(path));

        var missing = Rows.SelectMany(static row => Code().Matches(row[3]))
            .Select(static match => match.Groups[1].Value.Split('.'))
            .Where(test => !sources[test[0]].Any(source => source.Contains($" {test[1]}(", StringComparison.Ordinal)))
            .Select(static test => string.Join('.', test));

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Numbered(string letter, int count) =>
        Enumerable.Range(1, count).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letter}{number}"));

    [GeneratedRegex(@"^\| (S\d|E\d|X-\d|nullable)")]
    private static partial Regex Row();

    [GeneratedRegex(@"^### D-\d+", RegexOptions.Multiline)]
    private static partial Regex Decision();

    [GeneratedRegex(@"D-\d+")]
    private static partial Regex Id();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
