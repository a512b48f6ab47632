using TikiSpec.Cli.Inputs;
using TikiSpec.Drift;
using TikiSpec.Model;

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
            Accepted = request.Accept is null ? AcceptList.Empty : AcceptFile.Read(request.Accept),
        };
        var (before, after) = (reader.Read(request.Base), reader.Read(request.Revision));
        RefuseDangling(after);
        var report = SpecDrift.Compare(before.Whole, after.Whole, options, before.Spec.Surface, after.Spec.Surface);
        return new DiffView
        {
            Report = report,
            Base = before,
            Revision = after,
            Level = request.Level,
            FailOn = request.FailOn,
            Pairing = request.Pairing,
            Today = request.Today,
            PackageVersion = request.PackageVersion,
            UsesColor = request.UsesColor,
            UnusedAccepts = request.Accept is null ? [] : [.. AcceptFile.Unused(report, request.Accept, request.Today)],
        };
    }

    /// <summary>What is behind a reference of the revision that leads nowhere cannot be compared. The base stands as it is: a fault of it is told, and a revision may mend it.</summary>
    private static void RefuseDangling(SpecInput revision) => DanglingFiles.Refuse(
        revision.Label,
        revision.Faults.Concat(revision.Spec.Problems.Where(static problem => problem.Id == SpecProblems.UnresolvedReference.Id).Select(static problem => new BundleFault(problem.Message, problem.Location))));
}
