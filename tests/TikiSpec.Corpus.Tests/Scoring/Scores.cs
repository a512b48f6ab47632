namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>All cases of other projects, judged once for all tests.</summary>
internal static class Scores
{
    public static IReadOnlyList<Judgement> Oasdiff { get; } =
        CaseFiles
            .Read<OasdiffCase>("oasdiff-cases.json")
            .Concat(CaseFiles.Read<OasdiffCase>("oasdiff-cases-replayed.json"))
            .Select(OasdiffJudge.Judge)
            .ToList();

    public static IReadOnlyList<Judgement> Criteo { get; } =
        CaseFiles.Read<CriteoCase>("criteo-cases.json").Select(PairJudge.Judge).ToList();

    public static IReadOnlyList<Judgement> OpenApiTools { get; } =
        CaseFiles.Read<OpenApiToolsCase>("openapitools-cases.json").Select(PairJudge.Judge).ToList();

    public static IEnumerable<Judgement> All => Oasdiff.Concat(Criteo).Concat(OpenApiTools);
}
