using TikiSpec.Cli.Inputs;
using TikiSpec.Drift;
using TikiSpec.Drift.Changes;
using TikiSpec.Model;

namespace TikiSpec.Cli.Diffing;

/// <summary>What a comparison says of C#: the clients made of both documents, and what changed from one to the other.</summary>
internal sealed record SourceSide(SpecInput Base, SpecInput Revision, SourceDrift Drift)
{
    public static SourceSide Of(OpenedSpec @base, OpenedSpec revision, OperationPairing pairing)
    {
        var (before, after) = (@base.Read(), revision.Read());
        RefuseDangling(after);
        return new SourceSide(before, after, SourceDrift.Between(before.Spec.Surface, after.Spec.Surface, pairing));
    }

    /// <summary>What is behind a reference of the revision that leads nowhere cannot be compared. The base stands as it
    /// is: a fault of it is told, and a revision may mend it.</summary>
    private static void RefuseDangling(SpecInput revision) =>
        DanglingFiles.Refuse(
            revision.Label,
            revision.Faults.Concat(
                revision
                    .Spec.Problems.Where(static problem => problem.Id == DocumentProblems.UnresolvedReference.Id)
                    .Select(static problem => new BundleFault(problem.Message, problem.Location))
            )
        );
}
