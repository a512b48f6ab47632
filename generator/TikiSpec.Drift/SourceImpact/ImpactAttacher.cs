using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>Finds the finding that explains a changed declaration: the same member of the same schema, or the operation.</summary>
internal static class ImpactAttacher
{
    public static (IReadOnlyList<DriftFinding> Findings, IReadOnlyList<DeclarationChange> Others) Attach(
        IReadOnlyList<DriftFinding> findings, IReadOnlyList<OwnedDeclarationChange> declarations)
    {
        var attached = findings.ToDictionary(finding => finding, _ => new List<DeclarationChange>());
        var others = new List<DeclarationChange>();
        foreach (var declaration in declarations)
        {
            var explaining = findings.Where(finding => Explains(finding.Change, declaration)).ToList();
            explaining.ForEach(finding => attached[finding].Add(declaration.Change));
            if (explaining.Count == 0)
            {
                others.Add(declaration.Change);
            }
        }

        return (findings.Select(finding => With(finding, attached[finding])).ToList(), others);
    }

    private static DriftFinding With(DriftFinding finding, List<DeclarationChange> declarations) => declarations.Count == 0
        ? finding
        : finding with { Declarations = declarations.ToEquatableList(), Source = declarations.Max(declaration => declaration.Verdict) };

    private static bool Explains(Change change, OwnedDeclarationChange declaration) =>
        IsLifecycle(change) == declaration.IsLifecycle && (declaration.Owner.IsOperation ? ExplainsOperation(change, declaration) : ExplainsType(change, declaration));

    private static bool IsLifecycle(Change change) =>
        change.Kind is ChangeKind.Deprecated or ChangeKind.Reactivated or ChangeKind.SunsetAdded or ChangeKind.SunsetDeleted or ChangeKind.SuccessorChanged;

    private static bool ExplainsOperation(Change change, OwnedDeclarationChange declaration)
    {
        if (change.Kind is ChangeKind.OperationIdChanged or ChangeKind.OperationIdAdded or ChangeKind.OperationIdRemoved)
        {
            return declaration.Owner.Name == change.Old || declaration.Owner.Name == change.New;
        }

        var isParameter = change.Uses.Any(use => use.Subject is Subject.RequestParameter && use.Where.EndsWith(" " + declaration.WireName, StringComparison.Ordinal));
        var isWhole = declaration.WireName.Length == 0 && change.Component is null;
        return (isParameter && declaration.WireName.Length > 0 || isWhole) && change.Uses.Any(use => use.Operation?.Id == declaration.Owner.Name);
    }

    private static bool ExplainsType(Change change, OwnedDeclarationChange declaration)
    {
        if (change.Kind == ChangeKind.SchemaRenamed)
        {
            return SameName(declaration.Owner.Name, change.Old) || SameName(declaration.Owner.Name, change.New);
        }

        return IsOf(change.Base.Pointer, declaration) || IsOf(change.Revision.Pointer, declaration);

        bool IsOf(string pointer, OwnedDeclarationChange one)
        {
            var steps = JsonPointer.Segments(pointer);
            return steps.Count > 2 && steps[0] == "components" && steps[1] == "schemas"
                && SameName(steps[2], one.Owner.Name)
                && (one.WireName.Length == 0 || Unquote(change.Name) == one.WireName || IsGathered(change, one.WireName) || steps.Skip(3).Contains(one.WireName));
        }
    }

    private static bool IsGathered(Change change, string wireName) =>
        change.Kind is ChangeKind.AllOfAdded or ChangeKind.AllOfRemoved && (change.New ?? change.Old)!.Split([", "], StringSplitOptions.None).Contains(wireName);

    private static string? Unquote(string? json) => json?.Trim('"');

    /// <summary>The C# name of a component is its name with the characters that C# does not take left out.</summary>
    private static bool SameName(string one, string? other) =>
        other is not null && string.Equals(Letters(one), Letters(other), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
