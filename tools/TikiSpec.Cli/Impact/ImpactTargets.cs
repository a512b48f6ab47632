using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Formats.Items;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Cli.Impact;

/// <summary>The names to look for: declarations that change, and the methods of operations that change on the wire alone.</summary>
internal static class ImpactTargets
{
    private const string SourceRule = "csharp-declaration-changed";

    public static ILookup<string, ImpactTarget> Of(DiffView view, ApiDeclarations code) =>
        view
            .Shown.SelectMany(finding => OfFinding(view, code, finding))
            .Concat(view.Report.OtherDeclarations.Where(Matters).Select(static change => Target(change, SourceRule, "")))
            .ToLookup(static target => target.Key, StringComparer.Ordinal);

    private static IEnumerable<ImpactTarget> OfFinding(DiffView view, ApiDeclarations code, DriftFinding finding)
    {
        var declarations = finding.Declarations.Where(Matters).ToList();
        return declarations.Count > 0 ? declarations.Select(change => Target(change, finding.Rule.Id, finding.Fingerprint))
            : finding.Wire < WireLevel.Risky ? []
            : Methods(view.Base.Spec.Surface!, code, finding)
                .Select(method => new ImpactTarget(
                    method,
                    finding.Wire == WireLevel.Breaking ? ItemLevel.Error : ItemLevel.Warning,
                    finding.Rule.Id,
                    finding.Fingerprint,
                    "still compiles; " + finding.Text
                ));
    }

    private static bool Matters(DeclarationChange change) => change.Verdict is SourceVerdict.Breaking or SourceVerdict.Warning;

    /// <summary>What is new and breaks is asked for wherever an object of its type is made.</summary>
    private static ImpactTarget Target(DeclarationChange change, string rule, string fingerprint) =>
        new(
            change.Before is null ? change.Name[..change.Name.LastIndexOf('.')] : change.Name,
            change.Verdict == SourceVerdict.Breaking ? ItemLevel.Error : ItemLevel.Warning,
            rule,
            fingerprint,
            (change.Verdict == SourceVerdict.Breaking ? "no longer compiles; " : "warns; ") + FindingWords.Declaration(change),
            IsConstruction: change.Before is null
        );

    /// <summary>The methods of the operations that a finding concerns, those that are made of them included.</summary>
    private static IEnumerable<string> Methods(ApiSurface surface, ApiDeclarations code, DriftFinding finding)
    {
        var ids = surface
            .Groups.SelectMany(static group => group.Operations)
            .Where(operation =>
                finding.Operations.Any(key => key.Id == operation.Id || (key.Method == operation.HttpMethod && key.Path == operation.Path))
            )
            .Select(static operation => operation.Id)
            .ToHashSet(StringComparer.Ordinal);
        return from @group in code.Groups
            from method in @group.Methods
            where ids.Contains(method.OperationId)
            select $"{@group.Name}.{method.Name}";
    }
}
