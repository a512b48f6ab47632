using Microsoft.CodeAnalysis;
using TikiSpec.Cli.Inputs;

namespace TikiSpec.Cli.Projects;

/// <summary>What the compiler says of the code that users wrote.</summary>
internal static class CompilerErrors
{
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<ProjectCode> projects) =>
        projects.SelectMany(static project => Of(project.Compilation));

    public static IEnumerable<Diagnostic> Of(Compilation compilation) => All(compilation, DiagnosticSeverity.Error);

    /// <summary>From a severity on; what is suppressed where it stands is not among them.</summary>
    public static IEnumerable<Diagnostic> All(Compilation compilation, DiagnosticSeverity least) =>
        compilation
            .GetDiagnostics()
            .Where(problem =>
                problem.Severity >= least
                && !problem.IsSuppressed
                && (problem.Location.SourceTree is not { } tree || !GeneratedTree.Is(tree))
            );

    /// <summary><c>src/Sync.cs(12,5): error CS0117: …</c>.</summary>
    public static string Text(Diagnostic problem)
    {
        var at = At(problem);
        return FormattableString.Invariant($"{at.File}({at.Line},{at.Column}): error {problem.Id}: {Message(problem)}");
    }

    public static string Message(Diagnostic problem) => problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Below the repository's root; what concerns no file is of the project.</summary>
    public static string FileOf(Location location) =>
        location.GetLineSpan().Path is { Length: > 0 } path ? RepositoryPath.Of(path) : "the project";

    public static CodeLocation At(Diagnostic problem)
    {
        var span = problem.Location.GetLineSpan();
        return new CodeLocation(
            FileOf(problem.Location),
            "",
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            "does not compile against the base"
        );
    }
}
