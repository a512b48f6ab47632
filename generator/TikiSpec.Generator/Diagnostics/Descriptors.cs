using Microsoft.CodeAnalysis;
using TikiSpec.Model;

namespace TikiSpec.Generator.Diagnostics;

/// <summary>Roslyn's view of the kinds of problems: one descriptor for each, made from the two tables.</summary>
internal static class Descriptors
{
    private const string HelpLink = "https://github.com/tikispec/tikispec/blob/main/generator/docs/diagnostics/{0}.md";

    public static IReadOnlyDictionary<string, DiagnosticDescriptor> All { get; } =
        SpecProblems.All.Concat(ClientProblems.All).ToDictionary(kind => kind.Id, Describe, StringComparer.Ordinal);

    private static DiagnosticDescriptor Describe(ProblemDescriptor kind) =>
        new(
            id: kind.Id,
            title: kind.Title,
            messageFormat: "{0}",
            category: "TikiSpec",
            defaultSeverity: SeverityOf(kind.Severity),
            isEnabledByDefault: true,
            description: kind.Help,
            helpLinkUri: HelpLink.Replace("{0}", kind.Id),
            // An error that was turned off would leave a client that is silently incomplete.
            customTags: kind.Severity == ProblemSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []
        );

    private static DiagnosticSeverity SeverityOf(ProblemSeverity severity) =>
        severity switch
        {
            ProblemSeverity.Error => DiagnosticSeverity.Error,
            ProblemSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
}
