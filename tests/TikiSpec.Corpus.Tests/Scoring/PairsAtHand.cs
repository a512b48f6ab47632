using TikiSpec.Corpus.Tests.Scoring;

// The claims about pairs, which are linked from the tests of the comparer, ask for them under this name.
namespace TikiSpec.Drift.Tests.Documents;

internal static class PairsAtHand
{
    public static IEnumerable<(string Base, string Revision)> All =>
        CaseFiles
            .Read<OasdiffCase>("oasdiff-cases.json")
            .Select(static one => (one.Base, one.Revision))
            .Concat(CaseFiles.Read<CriteoCase>("criteo-cases.json").Select(static one => (one.Base, one.Revision)))
            .Concat(CaseFiles.Read<OpenApiToolsCase>("openapitools-cases.json").Select(static one => (one.Base, one.Revision)))
            .Select(static pair =>
                (Path.Combine(Corpus.Tests.Corpus.Cases, pair.Base), Path.Combine(Corpus.Tests.Corpus.Cases, pair.Revision))
            );
}
