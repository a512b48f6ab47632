using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>Compares what a caller can name on both sides.</summary>
internal static class SurfaceComparer
{
    public static IReadOnlyList<OwnedDeclarationChange> Compare(ApiSurface @base, ApiSurface revision)
    {
        var before = Index(@base);
        var after = Index(revision);
        var oldTypes = new HashSet<string>(@base.Types.Select(type => type.Name), StringComparer.Ordinal);
        return before.Keys.Union(after.Keys)
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => One(before.TryGetValue(name, out var old) ? old : null, after.TryGetValue(name, out var @new) ? @new : null, oldTypes))
            .OfType<OwnedDeclarationChange>()
            .ToList();
    }

    private static Dictionary<string, Declaration> Index(ApiSurface surface) =>
        SurfaceDeclarations.Of(surface).GroupBy(declaration => declaration.Name).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static OwnedDeclarationChange? One(Declaration? before, Declaration? after, HashSet<string> oldTypes)
    {
        var verdict = Verdict(before, after, oldTypes);
        var owner = (before ?? after)!;
        return verdict is { } known ? new OwnedDeclarationChange(owner.Owner, owner.WireName, new DeclarationChange(owner.Name, before?.Text, Mark(after), known)) : null;
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
