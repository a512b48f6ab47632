using TikiSpec.Drift;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>Runs oasdiff's cases: is the pair breaking or not, and which of the expected ids do we find.</summary>
internal static class OasdiffJudge
{
    public const string Tool = "oasdiff";

    private const string Breaking = "breaking";
    private const string NotBreaking = "not breaking";

    public static Judgement Judge(OasdiffCase one)
    {
        var verdicts = CaseFiles.Compare(one.Base, one.Revision, Options(one)).Findings.SelectMany(finding => finding.Verdicts).ToList();
        var ids = verdicts.SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        var expected = one.Expected.Select(expectation => expectation.Id).Distinct().ToList();
        return new Judgement(
            Tool,
            one.Id,
            Theirs(one, _ => null),
            Theirs(one, id => Disagreements.LevelOf(Tool, id)),
            Ours(one, verdicts, ids)
        )
        {
            Codes = expected,
            Missing = expected.Where(id => !ids.Contains(id)).ToList(),
            Found = expected.Where(ids.Contains).ToList(),
        };
    }

    private static DriftOptions Options(OasdiffCase one) =>
        new()
        {
            Today = CaseFiles.Today,
            MinimumStability = one.Options.TryGetValue("stability-level", out var level) ? level.GetString()! : "beta",
            DeprecationDaysStable = one.Options.TryGetValue("deprecation-days-stable", out var stable) ? stable.GetInt32() : 0,
            DeprecationDaysBeta = one.Options.TryGetValue("deprecation-days-beta", out var beta) ? beta.GetInt32() : 0,
        };

    private static IEnumerable<string> Names(RuleVerdict verdict) =>
        verdict.Rule.KnownAs is { } wider ? [verdict.Rule.Id, wider] : [verdict.Rule.Id];

    private static string Theirs(OasdiffCase one, Func<string, string?> policy) =>
        one.Match is "count" or "nonempty"
        || one.Expected.Any(expectation => (policy(expectation.Id) ?? expectation.Level) is "error" or Breaking)
            ? Breaking
            : NotBreaking;

    /// <summary>What the test looks at decides: the ids of its scope, or, where it asks for some ids only,
    /// those.</summary>
    private static string Ours(OasdiffCase one, List<RuleVerdict> verdicts, HashSet<string> ids) =>
        one.Absent.Any(ids.Contains) ? "tells what is absent"
        : verdicts.Exists(verdict => IsLookedAt(one, verdict) && verdict.Level == WireLevel.Breaking) ? Breaking
        : NotBreaking;

    private static bool IsLookedAt(OasdiffCase one, RuleVerdict verdict)
    {
        if (one.Match == "contains" && Theirs(one, _ => null) == NotBreaking)
        {
            return Names(verdict).Any(name => one.Expected.Any(expectation => expectation.Id == name));
        }

        return one.Scope is null || Names(verdict).Any(one.Scope.Contains);
    }
}
