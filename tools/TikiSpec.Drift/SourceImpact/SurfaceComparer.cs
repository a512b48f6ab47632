using TikiSpec.Drift.Changes;
using TikiSpec.Model;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>Compares what a caller can name on both sides.</summary>
internal static class SurfaceComparer
{
    public static IReadOnlyList<OwnedDeclarationChange> Compare(ApiSurface @base, ApiSurface revision, OperationPairing pairing)
    {
        var twins = pairing == OperationPairing.ById ? SurfaceReach.Operations(@base).Intersect(SurfaceReach.Operations(revision)).ToList() : null;
        var before = Index(@base, twins);
        var after = Index(revision, twins);
        var oldTypes = new HashSet<string>(@base.Types.Select(type => type.Name), StringComparer.Ordinal);
        return before.Keys.Union(after.Keys)
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => One(before.TryGetValue(name, out var old) ? old : null, after.TryGetValue(name, out var @new) ? @new : null, oldTypes))
            .OfType<OwnedDeclarationChange>()
            .ToList();
    }

    /// <summary>All declarations, or those of the operations that both sides have, and of the types that these lead to.</summary>
    private static Dictionary<string, Declaration> Index(ApiSurface surface, IReadOnlyList<string>? operations)
    {
        var reach = operations is null ? null : SurfaceReach.Types(surface, operations);
        return SurfaceDeclarations.Of(surface)
            .Where(declaration => operations is null || (declaration.Owner.IsOperation ? operations.Contains(declaration.Owner.Name) : reach!.Contains(declaration.Owner.Name)))
            .GroupBy(declaration => declaration.Name)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    private static OwnedDeclarationChange? One(Declaration? before, Declaration? after, HashSet<string> oldTypes)
    {
        var verdict = Verdict(before, after, oldTypes);
        var owner = (before ?? after)!;
        return verdict is { } known ? new OwnedDeclarationChange(owner.Owner, owner.WireName, new DeclarationChange(owner.Name, Mark(before), Mark(after), known)) : null;
    }

    private static string? Mark(Declaration? declaration) => declaration is { IsObsolete: true } ? "[Obsolete] " + declaration.Text : declaration?.Text;

    private static SourceVerdict? Verdict(Declaration? before, Declaration? after, HashSet<string> oldTypes) => (before, after) switch
    {
        (_, null) => SourceVerdict.Breaking,
        (null, { IsDemand: true, Owner.Name: var owner }) when oldTypes.Contains(owner) => SourceVerdict.Breaking,
        (null, _) => SourceVerdict.Additive,
        _ when before.Text != after.Text => SourceVerdict.Breaking,
        ({ IsObsolete: false }, { IsObsolete: true }) => SourceVerdict.Warning,
        ({ IsObsolete: true }, { IsObsolete: false }) => SourceVerdict.Additive,
        _ => null,
    };
}
