using TikiSpec.Drift;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>Runs the cases of the projects that judge a pair as a whole.</summary>
internal static class PairJudge
{
    public const string Criteo = "criteo";
    public const string OpenApiTools = "openapitools";

    private static readonly DriftOptions Options = new() { Today = CaseFiles.Today };

    public static Judgement Judge(CriteoCase one)
    {
        var ours = Word(IsBreaking(CaseFiles.Compare(one.Base, one.Revision, Options)));
        return new Judgement(Criteo, one.Test, Theirs(one, _ => null), Theirs(one, code => Disagreements.LevelOf(Criteo, code)), ours)
        {
            Codes = one.Expected.Select(expectation => expectation.Code).Distinct().ToList(),
        };
    }

    public static Judgement Judge(OpenApiToolsCase one)
    {
        var report = CaseFiles.Compare(one.Base, one.Revision, Options);
        var changed = report.Findings.Count > 0 ? "changed" : "unchanged";
        var (theirs, ours) = one.Verdict switch
        {
            "incompatible" => (Word(true), Word(IsBreaking(report))),
            "compatible" => (Word(false), Word(IsBreaking(report))),
            "operations-changed" => ("changed", changed),
            _ => ("unchanged", changed),
        };
        return new Judgement(OpenApiTools, one.Test, theirs, theirs, ours);
    }

    private static string Theirs(CriteoCase one, Func<string, string?> policy) =>
        Word(one.Expected.Any(expectation => (policy(expectation.Code) ?? expectation.Level) is "warning" or "error" or "breaking"));

    private static string Word(bool isBreaking) => isBreaking ? "breaking" : "not breaking";

    private static bool IsBreaking(DriftReport report) => report.Findings.Any(finding => finding.Wire == WireLevel.Breaking);
}
