using TikiSpec.Drift.Rules;

namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>Judges the pairs of other projects' test suites. Each disagreement stands in Disagreements.yaml with its
/// reason.</summary>
public sealed class ScoreTests(ITestOutputHelper output)
{
    private const double Wanted = 0.95;
    private const double WantedOfOasdiff = 0.97;

    [Fact]
    public void Of_a_hundred_oasdiff_pairs_97_are_judged_right() => AssertScore(Scores.Oasdiff, WantedOfOasdiff);

    [Fact]
    public void Nineteen_of_twenty_criteo_pairs_are_judged_right() => AssertScore(Scores.Criteo, Wanted);

    [Fact]
    public void Nineteen_of_twenty_openapitools_pairs_are_judged_right() => AssertScore(Scores.OpenApiTools, Wanted);

    [Fact]
    public void Nineteen_of_twenty_core_ids_are_found()
    {
        var core = CaseFiles
            .Read<OasdiffCheck>("oasdiff-checks.json")
            .Where(check => check.Tier == "core")
            .Select(check => check.Id)
            .ToHashSet();
        var found = Scores.Oasdiff.SelectMany(judgement => judgement.Found).Count(core.Contains);
        var missing = Scores.Oasdiff.SelectMany(judgement => judgement.Missing).Where(core.Contains).ToList();
        output.WriteLine($"core ids {found} of {found + missing.Count}; missing {string.Join(", ", missing)}");
        Assert.True(found >= Wanted * (found + missing.Count), "Missing: " + string.Join(", ", missing));
    }

    [Fact]
    public void Every_core_id_that_is_not_found_stands_in_the_table()
    {
        var core = CaseFiles
            .Read<OasdiffCheck>("oasdiff-checks.json")
            .Where(static check => check.Tier == "core")
            .Select(static check => check.Id)
            .ToHashSet();
        var missing = Scores.Oasdiff.SelectMany(judgement =>
            judgement.Missing.Where(core.Contains).Select(id => $"{judgement.Case}: {id}")
        );
        Assert.Equal(
            Disagreements.Ids.Select(static known => $"{known.Case}: {known.Id}").Order(StringComparer.Ordinal),
            missing.Order(StringComparer.Ordinal)
        );
        Assert.All(Disagreements.Ids, static known => Assert.NotEmpty(known.Reason));
    }

    [Fact]
    public void Every_case_that_is_judged_otherwise_stands_in_the_table()
    {
        var unexplained = Scores
            .All.Where(judgement => judgement.ByPolicy != judgement.Ours && !Disagreements.Cases.Any(judgement.Names))
            .Select(judgement => $"{judgement.Tool}: {judgement.Case} (theirs {judgement.ByPolicy}, ours {judgement.Ours})");
        Assert.Empty(unexplained);
    }

    [Fact]
    public void Every_pair_that_is_judged_in_other_words_stands_on_the_page_with_its_reason()
    {
        var path = Repository.PathOf("generator", "docs", "other-tools.md");
        var rows = Scores.All.Where(judgement => !judgement.IsSame).Select(Row).ToList();
        if (Environment.GetEnvironmentVariable("TIKISPEC_UPDATE_SNAPSHOTS") == "1")
        {
            var head = File.ReadLines(path)
                .TakeWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal))
                .Append("| --- | --- | --- | --- | --- |");
            File.WriteAllText(path, string.Join("\n", head.Concat(rows)) + "\n");
        }

        var listed = File.ReadLines(path).SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.All(listed, row => Assert.Matches(@"^\| [^|]+ \| [^|]+ \| [^|]+ \| [^|]+ \| [^|]{10,} \|$", row));
        Assert.Equal(rows, listed);
    }

    private static string Row(Judgement judgement) =>
        $"| {judgement.Tool} | {judgement.Case.Replace("|", "/", StringComparison.Ordinal)} | {judgement.Theirs} | "
        + $"{judgement.Ours} | {judgement.Reason.Replace("|", "/", StringComparison.Ordinal)} |";

    [Fact]
    public void Every_entry_of_the_table_is_needed()
    {
        var unused = Disagreements.Cases.Where(known =>
            !Scores.All.Any(judgement => judgement.Names(known) && judgement.ByPolicy != judgement.Ours)
        );
        Assert.Empty(unused.Select(known => known.Case));
    }

    [Fact]
    public void Every_entry_of_the_table_has_a_reason()
    {
        Assert.All(Disagreements.Cases, known => Assert.NotEmpty(known.Reason));
        Assert.All(Disagreements.Policies, known => Assert.NotEmpty(known.Reason));
    }

    [Fact]
    public void Every_level_that_differs_from_oasdiff_is_a_policy_in_the_table()
    {
        var differing = CaseFiles
            .Read<OasdiffCheck>("oasdiff-checks.json")
            .Select(check => (check.Id, Theirs: LevelOf(check.Level), Rule: RuleRegistry.Find(check.Id)))
            .Where(check => check.Rule is not null && check.Rule.Level != check.Theirs)
            .Select(check => $"{check.Id}: {check.Rule!.Level}".ToLowerInvariant())
            .ToList();
        var known = Disagreements
            .Policies.Where(policy => policy.Tool == OasdiffJudge.Tool)
            .Select(policy => $"{policy.Code}: {policy.Ours}")
            .ToList();
        Assert.Equal(known.Order(StringComparer.Ordinal), differing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_levels_that_bear_the_name_of_oasdiff_are_theirs()
    {
        var checks = CaseFiles
            .Read<OasdiffCheck>("oasdiff-checks.json")
            .ToDictionary(static check => check.Id, static check => LevelOf(check.Level));
        var preset = SeverityPresets.Find("oasdiff")!;
        foreach (var rule in RuleRegistry.All)
        {
            if (checks.TryGetValue(rule.Id, out var theirs) || (rule.KnownAs is { } known && checks.TryGetValue(known, out theirs)))
            {
                Assert.True(theirs == (preset.TryGetValue(rule.Id, out var level) ? level : rule.Level), rule.Id);
            }
        }
    }

    private static WireLevel LevelOf(string level) =>
        level switch
        {
            "error" => WireLevel.Breaking,
            "warning" => WireLevel.Risky,
            _ => WireLevel.Safe,
        };

    private void AssertScore(IReadOnlyList<Judgement> judgements, double wanted)
    {
        var wrong = judgements.Where(judgement => !judgement.IsRight).ToList();
        output.WriteLine(
            $"by our policy {judgements.Count - wrong.Count} of {judgements.Count}, "
                + $"word for word {judgements.Count(judgement => judgement.IsSame)}"
        );
        Assert.True(
            judgements.Count - wrong.Count >= wanted * judgements.Count,
            string.Join("\n", wrong.Select(judgement => judgement.Case))
        );
    }
}
