using TikiSpec.Lint;
using TikiSpec.Model;

namespace TikiSpec.Cli.Linting;

/// <summary>What the reader of specs stumbled over, as findings; without what a rule of lint tells as well.</summary>
internal static class ReaderProblems
{
    public static IEnumerable<LintFinding> Of(ParsedSpec spec) =>
        spec
            .Problems.Where(static problem =>
                problem.Severity != ProblemSeverity.Info
                && !problem.Id.StartsWith("TIKI3", StringComparison.Ordinal)
                && problem.Id != DocumentProblems.UnresolvedReference.Id
                && problem.Id != DocumentProblems.MissingFile.Id
            )
            .Select(static problem => new LintFinding(
                LintRule.Foreign(problem.Id, LevelOf(problem), problem.Message),
                LevelOf(problem),
                problem.Message,
                "",
                problem.Location
            ));

    private static LintLevel LevelOf(SpecProblem problem) =>
        problem.Severity == ProblemSeverity.Error ? LintLevel.Error : LintLevel.Warning;
}
