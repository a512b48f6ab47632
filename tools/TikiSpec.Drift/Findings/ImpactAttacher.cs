using TikiSpec.Drift.SourceImpact;
using TikiSpec.Model;

namespace TikiSpec.Drift.Findings;

/// <summary>Finds the findings that explain a changed declaration: the same property of the same schema, or the
/// operation.</summary>
internal static class ImpactAttacher
{
    public static (IReadOnlyList<DriftFinding> Findings, IReadOnlyList<DeclarationChange> Others) Attach(
        IReadOnlyList<DriftFinding> findings,
        IReadOnlyList<OwnedDeclarationChange> declarations,
        IReadOnlyList<SurfacePaths> paths
    )
    {
        var types = new TypeImpacts(paths);
        var operations = new OperationImpacts();
        var impacts = findings.Select(finding => new FindingImpact(finding)).ToList();
        foreach (var impact in impacts)
        {
            types.Add(impact);
            operations.Add(impact);
        }

        var others = new List<DeclarationChange>();
        foreach (var declaration in declarations)
        {
            var isLifecycle = declaration.IsLifecycle;
            var explaining = declaration.Owner.IsOperation ? operations.Explaining(declaration) : types.Explaining(declaration);
            var isExplained = false;
            foreach (var impact in explaining.Where(impact => impact.IsLifecycle == isLifecycle))
            {
                impact.Declarations.Add(declaration.Change);
                isExplained = true;
            }

            if (!isExplained)
            {
                others.Add(declaration.Change);
            }
        }

        return (impacts.Select(impact => impact.Attached()).ToList(), others);
    }
}
