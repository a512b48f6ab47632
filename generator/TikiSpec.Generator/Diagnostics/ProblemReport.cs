using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
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
        Diagnostic.Create(Descriptors.All[problem.Id], ToLocation(problem.Location), problem.Message);

    private static Location ToLocation(SpecLocation location)
    {
        if (location.Path.Length == 0)
        {
            return Location.None;
        }

        // Roslyn counts from 0.
        var start = new LinePosition(location.Line - 1, location.Column - 1);
        var end = new LinePosition(location.EndLine - 1, location.EndColumn - 1);
        return Location.Create(location.Path, new TextSpan(location.Start, location.Length), new LinePositionSpan(start, end));
    }
}
