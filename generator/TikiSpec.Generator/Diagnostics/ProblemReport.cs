using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TikiSpec.Model;

namespace TikiSpec.Generator.Diagnostics;

/// <summary>Stage <see cref="StageNames.Report"/>: tells the compiler about problems, at their place.</summary>
internal static class ProblemReport
{
    /// <summary>Two specs that refer to one file find the same problems in it.</summary>
    public static EquatableList<SpecProblem> EachOnce(
        ImmutableArray<EquatableList<SpecProblem>> problems,
        CancellationToken cancellationToken
    ) => problems.SelectMany(ofOneSpec => ofOneSpec).Distinct().ToEquatableList();

    public static void Report(SourceProductionContext context, EquatableList<SpecProblem> problems)
    {
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(ToDiagnostic(problem));
        }
    }

    public static Diagnostic ToDiagnostic(SpecProblem problem) =>
        Diagnostic.Create(Descriptors.All[problem.Id], FileLocations.Of(problem.Location), problem.Message);
}
