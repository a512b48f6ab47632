using TikiSpec.Cli.Inputs;
using TikiSpec.Drift;
using TikiSpec.Drift.Changes;
using TikiSpec.Model;

namespace TikiSpec.Cli.Diffing;

/// <summary>What a comparison says of C#: the clients made of both documents, and what changed from one to the
/// other.</summary>
internal sealed record SourceSide(SpecInput Base, SpecInput Revision, SourceDrift Drift)
{
    public static SourceSide Of(OpenedSpec @base, OpenedSpec revision, OperationPairing pairing)
    {
        var reading = Task.Run(revision.Read);
        var (before, after) = (@base.Read(), reading.GetAwaiter().GetResult());
        RefuseDangling(before);
        RefuseDangling(after);
        return new SourceSide(before, after, SourceDrift.Between(before.Spec.Surface, after.Spec.Surface, pairing));
    }

    /// <summary>What is behind a reference that leads nowhere cannot be compared, on either side: a comparison with
    /// what is not there would be green.</summary>
    private static void RefuseDangling(SpecInput input) =>
        DanglingFiles.Refuse(
            input.Label,
            input.Problems.Concat(
                input
                    .Spec.Problems.Where(static problem => problem.Id == DocumentProblems.UnresolvedReference.Id)
                    .Select(static problem => new BundleProblem(problem.Message, problem.Location))
            )
        );
}
