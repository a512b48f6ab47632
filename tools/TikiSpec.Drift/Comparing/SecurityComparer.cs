using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares who is let in. Alternatives are the ways in; a scheme more in one of them is a demand
/// more.</summary>
internal sealed class SecurityComparer(SecuritySchemeNames names)
{
    public void Compare(OperationContract before, OperationContract after, ChangeContext operation)
    {
        var ways = names.Later(WaysInto(before));
        var laterWays = WaysInto(after);
        var removed = ways.Where(one => !laterWays.Any(one.IsSame)).ToList();
        var added = laterWays.Where(one => !ways.Any(one.IsSame)).ToList();
        CompareScopes(removed, added, operation);
        CompareExtended(removed, added, operation);
        AddWays(before, after, removed, added, operation);
    }

    private static void AddWays(
        OperationContract before,
        OperationContract after,
        List<SecurityAlternative> removed,
        List<SecurityAlternative> added,
        ChangeContext operation
    )
    {
        var wasOpen = WaysInto(before).Any(static one => one.IsAnonymous);
        var isOpen = WaysInto(after).Any(static one => one.IsAnonymous);
        foreach (var one in removed.Where(one => !one.IsAnonymous || added.Count == 0))
        {
            // Where all are let in, no way in is missing.
            var name = NameOf(one, before, after);
            (operation with { Name = name }).AddRemoved(
                isOpen ? ChangeKind.SecurityDropped : ChangeKind.SecurityAlternativeRemoved,
                one.At,
                name
            );
        }

        foreach (var one in added.Where(one => !one.IsAnonymous || removed.Count == 0))
        {
            var name = NameOf(one, before, after);
            (operation with { Name = name }).AddAdded(
                wasOpen && !isOpen ? ChangeKind.SecurityDemanded : ChangeKind.SecurityAlternativeAdded,
                one.At,
                name
            );
        }
    }

    /// <summary>The schemes; with their scopes, where the operation has another way in with the same schemes.</summary>
    private static string NameOf(SecurityAlternative one, OperationContract before, OperationContract after) =>
        before.Security.Concat(after.Security).Any(other => !one.IsSame(other) && one.HasSameSchemes(other))
            ? one.TextWithScopes
            : one.Text;

    /// <summary>No alternative at all lets everyone in.</summary>
    private static IReadOnlyList<SecurityAlternative> WaysInto(OperationContract operation) =>
        operation.Security.Count > 0
            ? operation.Security
            : [new SecurityAlternative(new Dictionary<string, IReadOnlyList<string>>(), operation.At)];

    /// <summary>An alternative with other scopes is still the same way in. Where several could be it, the one with the
    /// most scopes in common is.</summary>
    private static void CompareScopes(List<SecurityAlternative> removed, List<SecurityAlternative> added, ChangeContext operation)
    {
        foreach (var one in removed.ToList())
        {
            if (added.Where(one.HasSameSchemes).OrderBy(one.ScopesApart).FirstOrDefault() is { } twin)
            {
                removed.Remove(one);
                added.Remove(twin);
                CompareScopes(one, twin, operation.At(one.At, twin.At));
            }
        }
    }

    private static void CompareScopes(SecurityAlternative before, SecurityAlternative after, ChangeContext way)
    {
        foreach (var scheme in before.Schemes.Keys)
        {
            foreach (var scope in before.Schemes[scheme].Except(after.Schemes[scheme]))
            {
                (way with { Name = scheme + " " + scope }).Add(ChangeKind.SecurityScopeRemoved, scope);
            }

            foreach (var scope in after.Schemes[scheme].Except(before.Schemes[scheme]))
            {
                (way with { Name = scheme + " " + scope }).Add(ChangeKind.SecurityScopeAdded, null, scope);
            }
        }
    }

    /// <summary>An alternative that gained or lost a scheme is still the same way in.</summary>
    private static void CompareExtended(List<SecurityAlternative> removed, List<SecurityAlternative> added, ChangeContext operation)
    {
        foreach (var one in removed.Where(static one => !one.IsAnonymous).ToList())
        {
            if (
                added.Find(other =>
                    !other.IsAnonymous
                    && (one.Schemes.Keys.All(other.Schemes.ContainsKey) || other.Schemes.Keys.All(one.Schemes.ContainsKey))
                )
                is not { } twin
            )
            {
                continue;
            }

            removed.Remove(one);
            added.Remove(twin);
            var way = operation.At(one.At, twin.At);
            foreach (var scheme in twin.Schemes.Keys.Except(one.Schemes.Keys))
            {
                (way with { Name = scheme }).Add(ChangeKind.SecurityRequirementAdded, one.Text, twin.Text);
            }

            foreach (var scheme in one.Schemes.Keys.Except(twin.Schemes.Keys))
            {
                (way with { Name = scheme }).Add(ChangeKind.SecurityRequirementRemoved, one.Text, twin.Text);
            }
        }
    }
}
