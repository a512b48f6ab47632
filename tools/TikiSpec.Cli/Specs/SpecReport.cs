using TikiSpec.Cli.Output;
using TikiSpec.Drift.Findings;
using TikiSpec.Model;

namespace TikiSpec.Cli.Specs;

/// <summary>Tells problems in the form that editors and build logs know how to open.</summary>
internal static class SpecReport
{
    /// <summary><c>shop.yaml(6,30): error TIKI1001: …</c>, one line each.</summary>
    public static void Write(IEnumerable<ParsedSpec> specs, TextWriter stderr)
    {
        foreach (var problem in specs.SelectMany(static spec => spec.Problems))
        {
            var place = problem.Location;
            stderr.WriteLine(
                $"{PrintableText.Place(place.Path, place.Line, place.Column)}: {Word(problem.Severity)} {problem.Id}: "
                    + PrintableText.Of(problem.Message)
            );
        }
    }

    /// <summary>Findings when an error was told; bad input when a spec could not be read at all.</summary>
    public static int ExitCodeOf(IReadOnlyList<ParsedSpec> specs) =>
        specs.Any(static spec => spec.Surface is null) ? ExitCode.BadInput
        : specs.Any(static spec => spec.Problems.Any(static problem => problem.Severity == ProblemSeverity.Error)) ? ExitCode.Findings
        : ExitCode.Clean;

    private static string Word(ProblemSeverity severity) =>
        severity switch
        {
            ProblemSeverity.Error => "error",
            ProblemSeverity.Warning => "warning",
            _ => "info",
        };
}
