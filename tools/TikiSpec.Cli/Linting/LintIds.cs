using TikiSpec.Lint;
using TikiSpec.Model;

namespace TikiSpec.Cli.Linting;

/// <summary>All that lint can tell by its diagnostic id: our rules, the other reader's, and the problems of our
/// reader.</summary>
internal static class LintIds
{
    private static readonly HashSet<string> OfReader = new(
        SpecProblems.All.Select(static problem => problem.Id),
        StringComparer.OrdinalIgnoreCase
    );

    public static IEnumerable<LintRule> Rules => LintRegistry.All.Append(OpenApiValidity.Rule);

    /// <summary>The diagnostic id of what a user calls by a rule's id or by a diagnostic's; null where there is
    /// none.</summary>
    public static string? Find(string name) =>
        Rules.FirstOrDefault(rule => rule.Id == name)?.DiagnosticId
        ?? (OfReader.Contains(name) || LintRegistry.FindAny(name) is not null || IsForeign(name) ? name.ToUpperInvariant() : null);

    private static bool IsForeign(string name) =>
        string.Equals(OpenApiValidity.Rule.DiagnosticId, name, StringComparison.OrdinalIgnoreCase);
}
