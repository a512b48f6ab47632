using TikiSpec.Lint;
using TikiSpec.Model;

namespace TikiSpec.Cli.Linting;

/// <summary>What the reader of specs stumbled over, as findings; without what a rule of lint tells as well.</summary>
internal static class ReaderProblems
{
    private static readonly HashSet<string> ToldByRules =
    [
        .. LintRegistry.All.Select(static rule => rule.DiagnosticId),
        DocumentProblems.MissingFile.Id,
    ];

    public static IEnumerable<LintFinding> Of(ParsedSpec spec, LintOptions options) =>
        from problem in spec.Problems
        where !ToldByRules.Contains(problem.Id)
        let own = LevelOf(problem)
        let rule = LintRule.Foreign(
            problem.Id,
            problem.Id,
            own,
            IsAboutClient(problem) && own == LintLevel.Error ? LintLevel.Warning : own,
            problem.Message
        )
        let level = options.LevelOf(rule)
        where level != LintLevel.Off
        select new LintFinding(rule, level, problem.Message, "", problem.Location);

    /// <summary>A client cannot have it, or not by its name; other tools are served well by the document.</summary>
    private static bool IsAboutClient(SpecProblem problem) => !problem.Id.StartsWith("TIKI1", StringComparison.Ordinal);

    private static LintLevel LevelOf(SpecProblem problem) =>
        problem.Severity switch
        {
            ProblemSeverity.Error => LintLevel.Error,
            ProblemSeverity.Warning => LintLevel.Warning,
            _ => LintLevel.Info,
        };
}
