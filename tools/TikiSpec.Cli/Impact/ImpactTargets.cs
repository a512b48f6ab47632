using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Formats.Items;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Model;

namespace TikiSpec.Cli.Impact;

/// <summary>The names to look for: declarations that change, and the methods of operations that change on the wire alone.</summary>
internal static class ImpactTargets
{
    private const string SourceRule = "csharp-declaration-changed";

    public static ILookup<string, ImpactTarget> Of(DiffView view) => view.Shown.SelectMany(finding => OfFinding(view, finding))
        .Concat(view.Report.OtherDeclarations.Where(Matters).Select(static change => Target(change, SourceRule, "")))
        .ToLookup(static target => target.Key, StringComparer.Ordinal);

    private static IEnumerable<ImpactTarget> OfFinding(DiffView view, DriftFinding finding)
    {
        var declarations = finding.Declarations.Where(Matters).ToList();
        return declarations.Count > 0
            ? declarations.Select(change => Target(change, finding.Rule.Id, finding.Fingerprint))
            : finding.Wire < WireLevel.Risky ? []
            : Methods(view.Base.Spec.Surface, finding).Select(method => new ImpactTarget(
                method, finding.Wire == WireLevel.Breaking ? ItemLevel.Error : ItemLevel.Warning, finding.Rule.Id, finding.Fingerprint, "still compiles; " + finding.Text));
    }

    private static bool Matters(DeclarationChange change) => change.Before is not null && change.Verdict is SourceVerdict.Breaking or SourceVerdict.Warning;

    private static ImpactTarget Target(DeclarationChange change, string rule, string fingerprint) => new(
        change.Name, change.Verdict == SourceVerdict.Breaking ? ItemLevel.Error : ItemLevel.Warning, rule, fingerprint,
        (change.Verdict == SourceVerdict.Breaking ? "no longer compiles; " : "warns; ") + FindingWords.Declaration(change));

    private static IEnumerable<string> Methods(ApiSurface? surface, DriftFinding finding) =>
        from @group in surface?.Groups ?? EquatableList<GroupModel>.Empty
        from operation in @group.Operations
        where finding.Operations.Any(key => key.Id == operation.Id || (key.Method == operation.HttpMethod && key.Path == operation.Path))
        from name in MethodsOf(operation)
        select $"{@group.Name}.{name}Async";

    /// <summary>The call itself and those that are made of it.</summary>
    private static IEnumerable<string> MethodsOf(OperationModel operation) =>
        ((string?[])[operation.MethodName, operation.Pagination is null ? null : operation.MethodName + "All", operation.Batch?.MethodName, operation.Poll?.MethodName]).OfType<string>();
}
