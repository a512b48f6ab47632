using TikiSpec.Drift.Changes;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Drift.SourceImpact;

/// <summary>Compares what a caller can name on both sides.</summary>
internal static class SurfaceComparer
{
    public static IReadOnlyList<OwnedDeclarationChange> Compare(ApiSurface @base, ApiSurface revision, OperationPairing pairing)
    {
        var twins =
            pairing == OperationPairing.ById ? SurfaceReach.Operations(@base).Intersect(SurfaceReach.Operations(revision)).ToList() : null;
        var (oldCode, newCode) = (ApiDeclarations.Of(@base), ApiDeclarations.Of(revision));
        var before = Index(@base, oldCode, twins);
        var after = Index(revision, newCode, twins);
        var oldTypes = new HashSet<string>(@base.Types.Select(type => type.Name), StringComparer.Ordinal);
        var view = new CallerView(newCode);
        return before
            .Keys.Union(after.Keys)
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name =>
                One(view, before.TryGetValue(name, out var old) ? old : null, after.TryGetValue(name, out var @new) ? @new : null, oldTypes)
            )
            .OfType<OwnedDeclarationChange>()
            .Concat(twins is null && @base.ApiName == revision.ApiName ? Root(oldCode.Root, newCode.Root) : [])
            .ToList();
    }

    /// <summary>All declarations, or those of the operations that both sides have, and of the types that these lead
    /// to.</summary>
    private static Dictionary<string, Declaration> Index(ApiSurface surface, ApiDeclarations code, IReadOnlyList<string>? operations)
    {
        var reach = operations is null ? null : SurfaceReach.Types(surface, operations);
        return SurfaceDeclarations
            .Of(surface, code)
            .Where(declaration =>
                operations is null
                || (declaration.Owner.IsOperation ? operations.Contains(declaration.Owner.Name) : reach!.Contains(declaration.Owner.Name))
            )
            .GroupBy(declaration => declaration.Name)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    private static OwnedDeclarationChange? One(CallerView view, Declaration? before, Declaration? after, HashSet<string> oldTypes)
    {
        var owner = (before ?? after)!;
        // Options and headers come and go with what they hold, which is told.
        if ((before is null || after is null) && owner is { Owner.IsOperation: true, Code: RecordDeclaration })
        {
            return null;
        }

        var verdict = view.Verdict(before?.Code, after?.Code, !owner.Owner.IsOperation && !oldTypes.Contains(owner.Owner.Name));
        return verdict is { } known
            ? new OwnedDeclarationChange(owner.Owner, owner.WireName, new DeclarationChange(owner.Name, Mark(before), Mark(after), known))
            : null;
    }

    /// <summary>The root gives way to a group of its name, and takes its own back.</summary>
    private static IEnumerable<OwnedDeclarationChange> Root(RootDeclaration before, RootDeclaration after) =>
        before.Name == after.Name
            ? []
            :
            [
                new OwnedDeclarationChange(
                    new DeclarationOwner(before.Name, false),
                    "",
                    new DeclarationChange(before.Name, before.ToString(), after.ToString(), SourceVerdict.Breaking)
                ),
            ];

    private static string? Mark(Declaration? declaration) =>
        declaration is null ? null : (CallerView.IsObsolete(declaration.Code) ? "[Obsolete] " : "") + declaration.Text;
}
