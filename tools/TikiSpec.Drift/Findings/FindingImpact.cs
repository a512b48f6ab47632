using TikiSpec.Drift.Changes;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Model;

namespace TikiSpec.Drift.Findings;

/// <summary>A finding, and the declarations that it explains.</summary>
internal sealed class FindingImpact(DriftFinding finding)
{
    public Change Change => finding.Change;

    public List<DeclarationChange> Declarations { get; } = [];

    public bool IsLifecycle { get; } =
        finding.Change.Kind
        is ChangeKind.Deprecated
            or ChangeKind.Reactivated
            or ChangeKind.SunsetAdded
            or ChangeKind.SunsetDeleted
            or ChangeKind.SuccessorChanged;

    public DriftFinding Attached()
    {
        if (Declarations.Count == 0)
        {
            return finding;
        }

        var worst = SourceVerdict.None;
        foreach (var declaration in Declarations)
        {
            worst = declaration.Verdict > worst ? declaration.Verdict : worst;
        }

        return finding with
        {
            Declarations = Declarations.ToEquatableList(),
            Source = worst,
        };
    }
}
