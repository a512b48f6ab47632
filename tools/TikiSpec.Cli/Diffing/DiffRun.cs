using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Usage;
using TikiSpec.Drift;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.Suppressions;

namespace TikiSpec.Cli.Diffing;

/// <summary>Compares what a request names.</summary>
internal static class DiffRun
{
    public static DiffView Run(DiffRequest request, InputReader reader)
    {
        if (request is { Base: "-", Revision: "-" })
        {
            throw new InputException("Standard input can be the base or the revision, not both.");
        }

        var options = new DriftOptions
        {
            Today = request.Today,
            Pairing = request.Pairing,
            Severities = request.Severities is null ? new Dictionary<string, WireLevel>() : SeverityFile.Read(request.Severities),
            Suppressions = request.Suppressions is null ? SuppressionList.Empty : SuppressionFile.Read(request.Suppressions),
        };
        // Both documents, and then both comparisons, at the same time. Of two bad documents the base is told, whichever
        // was read first.
        var opening = Task.Run(() => reader.Open(request.Revision));
        var (before, after) = (reader.Open(request.Base), opening.GetAwaiter().GetResult());
        OverlayFiles.Tell(before.Document, request.Base);
        OverlayFiles.Tell(after.Document, request.Revision);
        var comparing = Task.Run(() => SourceSide.Of(before, after, request.Pairing));
        var report = SpecDrift.Compare(before.WholeView, after.WholeView, options, () => comparing.GetAwaiter().GetResult().Drift);
        var source = comparing.GetAwaiter().GetResult();
        var view = new DiffView
        {
            Report = report,
            Base = source.Base,
            Revision = source.Revision,
            Level = request.Level,
            FailOn = request.FailOn,
            Pairing = request.Pairing,
            Today = request.Today,
            PackageVersion = request.PackageVersion,
            UsesColor = request.UsesColor,
            Width = request.Width,
            UnusedSuppressions = request.Suppressions is null
                ? []
                : [.. SuppressionFile.Unused(report.UnusedSuppressions, request.Suppressions, request.Today)],
        };
        return request.UsedBy is not null || request.Seen.Count > 0
            ? view with
            {
                UsedBy = UsageSource.Judge(
                    request.UsedBy,
                    request.Seen,
                    request.SpecName,
                    view.Base,
                    view.Revision.Name,
                    name => reader.Open(request.Base, name).Read()
                ),
            }
            : view;
    }
}
