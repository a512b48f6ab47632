using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Inputs;
using TikiSpec.Drift;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.Suppressions;
using TikiSpec.Evidence.Blocks;
using TikiSpec.Evidence.Documents;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Cli.Pages;

/// <summary>What a maker changed on a page, by the comparer of <c>tikispec diff</c>.</summary>
internal static class PageDiff
{
    public static DiffView Run(DocsRequest request, PageFacts revision, InputReader reader)
    {
        var before = Text(request.Specs[0], reader);
        var profile = PageInput.Profile(request.Profile);
        var pair = PageDocument.Of(before, PageInput.Read(before.Path, profile, reader), Text(revision.Path, reader), revision);
        var suppressions = request.Suppressions is null ? SuppressionList.Empty : SuppressionFile.Read(request.Suppressions);
        var report = SpecDrift.Compare(pair.Base, pair.Revision, new DriftOptions { Today = request.Today, Suppressions = suppressions });
        return new DiffView
        {
            Report = report,
            Base = Input(pair.Base),
            Revision = Input(pair.Revision),
            Level = WireLevel.Safe,
            FailOn = request.Fails ? FailOn.Safe : FailOn.None,
            Pairing = OperationPairing.ByPath,
            Today = request.Today,
            IsOfPages = true,
            UnusedSuppressions = request.Suppressions is null
                ? []
                : [.. SuppressionFile.Unused(report.UnusedSuppressions, request.Suppressions, request.Today)],
        };
    }

    private static PageText Text(string name, InputReader reader) => new(name, reader.ReadText(name).Content);

    private static SpecInput Input(SpecDocument document)
    {
        var view = DocumentView.Of(document);
        return new OpenedSpec
        {
            Label = document.Source.Text.Path,
            File = RepositoryPath.Of(document.Source.Text.Path),
            Document = document,
            Whole = document,
            View = view,
            WholeView = view,
            Problems = EquatableList<BundleProblem>.Empty,
        }.Read();
    }
}
