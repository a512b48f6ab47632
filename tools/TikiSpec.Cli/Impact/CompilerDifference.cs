using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TikiSpec.Cli.Projects;

namespace TikiSpec.Cli.Impact;

/// <summary>A problem that the compiler has with the client of the revision and had not with that of the
/// base.</summary>
/// <param name="Before">The project with the client of the base; the problem's syntax tree is of it, too.</param>
internal sealed record NewProblem(Diagnostic Problem, Compilation Before);

/// <summary>What the compiler says on both sides of a change.</summary>
internal static class CompilerDifference
{
    public static IEnumerable<NewProblem> Of(IReadOnlyList<ProjectCode> before, IReadOnlyList<ProjectCode> after)
    {
        foreach (var (old, @new) in before.Zip(after))
        {
            var known = CompilerErrors.All(old.Compilation, DiagnosticSeverity.Warning).Select(Identity).ToHashSet();
            foreach (var problem in CompilerErrors.All(@new.Compilation, DiagnosticSeverity.Warning))
            {
                if (!known.Contains(Identity(problem)))
                {
                    yield return new NewProblem(problem, old.Compilation);
                }
            }
        }
    }

    // The trees of the user are the same on both sides, so a place is the same place.
    private static (SyntaxTree? Tree, TextSpan Span, string Id, string Message) Identity(Diagnostic problem) =>
        (problem.Location.SourceTree, problem.Location.SourceSpan, problem.Id, CompilerErrors.Message(problem));
}
