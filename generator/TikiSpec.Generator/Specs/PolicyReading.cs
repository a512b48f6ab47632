using Microsoft.CodeAnalysis.Diagnostics;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Specs;

/// <summary>Stage <see cref="StageNames.Policy"/>: what the project's build properties say, and which of them say
/// nothing.</summary>
internal sealed record PolicyReading(DeprecationPolicy Policy, EquatableList<SpecProblem> Problems)
{
    private const string Today = "TikiSpecToday";
    private const string Deprecation = "TikiSpecDeprecation";

    public static PolicyReading Read(AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var today = ValueOf(options, Today);
        var deprecation = ValueOf(options, Deprecation);
        var isDate = today is null || DeprecationPolicy.IsDate(today);
        return new PolicyReading(
            new DeprecationPolicy(isDate ? today : null, Is(deprecation, "hide")),
            new([
                .. isDate ? [] : new[] { Problem(Today, today!, "a date such as 2027-01-31") },
                .. deprecation is null || Is(deprecation, "warn") || Is(deprecation, "error") || Is(deprecation, "hide")
                    ? []
                    : new[] { Problem(Deprecation, deprecation, "warn, error or hide") },
                .. Check(options, ProjectRules.NameWords),
                .. Check(options, ProjectRules.RecordWords),
                .. Check(options, ProjectRules.TypeWords),
            ])
        );
    }

    /// <summary>What is decided while a spec is read; the others hold for what was read.</summary>
    public static ProjectRules RulesOf(AnalyzerConfigOptionsProvider options) => ProjectRules.Of(property => ValueOf(options, property));

    public static PolicyReading Failed(AnalyzerConfigOptionsProvider options, Exception exception) =>
        new(DeprecationPolicy.Default, new([Stages.Failure(StageNames.Policy, exception, Locations.Nowhere)]));

    private static string? ValueOf(AnalyzerConfigOptionsProvider options, string property) =>
        options.GlobalOptions.TryGetValue("build_property." + property, out var value) && value.Trim() is { Length: > 0 } text
            ? text
            : null;

    private static SpecProblem[] Check<T>(AnalyzerConfigOptionsProvider options, ClientRule<T> rule)
        where T : struct, Enum =>
        ValueOf(options, rule.Property) is { } word && rule.Of(word) is null ? [Problem(rule.Property, word, rule.Words)] : [];

    private static bool Is(string? value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);

    private static SpecProblem Problem(string property, string value, string expected) =>
        ClientProblems.BuildProperty.At(Locations.Nowhere, property, value, expected);
}
