using TikiSpec.Drift.Rules;

namespace TikiSpec.Drift.Tests.Rules;

/// <summary>The levels of other tools: data that must stay about rules that there are, and the page that lists
/// them.</summary>
public sealed class SeverityPresetTests
{
    private static readonly string Page = Repository.PathOf("generator", "docs", "severities.md");

    public static TheoryData<string> Names => [.. SeverityPresets.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_is_about_a_rule_and_says_another_level(string name) =>
        Assert.All(SeverityPresets.Find(name)!, static line => Assert.NotEqual(line.Value, RuleRegistry.Find(line.Key)!.Level));

    [Fact]
    public void A_name_that_no_tool_has_is_none() => Assert.Null(SeverityPresets.Find("levels.txt"));

    [Fact]
    public void The_page_lists_every_rule_that_another_tool_judges_otherwise()
    {
        var rows = Rows().ToList();
        if (Environment.GetEnvironmentVariable("TIKISPEC_UPDATE_SNAPSHOTS") == "1")
        {
            var head = File.ReadLines(Page)
                .TakeWhile(static line => !line.StartsWith("| ---", StringComparison.Ordinal))
                .Append("| --- | --- | --- | --- |");
            File.WriteAllText(Page, string.Join("\n", head.Concat(rows)) + "\n");
        }

        Assert.Equal(rows, File.ReadLines(Page).SkipWhile(static line => !line.StartsWith("| ---", StringComparison.Ordinal)).Skip(1));
    }

    private static IEnumerable<string> Rows()
    {
        var (oasdiff, redocly) = (SeverityPresets.Find("oasdiff")!, SeverityPresets.Find("redocly")!);
        return oasdiff
            .Keys.Union(redocly.Keys)
            .Order(StringComparer.Ordinal)
            .Select(id => $"| {id} | {Word(RuleRegistry.Find(id)!.Level)} | {Theirs(oasdiff, id)} | {Theirs(redocly, id)} |");
    }

    private static string Theirs(IReadOnlyDictionary<string, WireLevel> levels, string id) =>
        levels.TryGetValue(id, out var level) ? Word(level) : "";

    private static string Word(WireLevel level) => level.ToString().ToLowerInvariant();
}
