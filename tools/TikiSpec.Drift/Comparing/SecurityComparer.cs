using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares who is let in. Alternatives are the ways in; a scheme more in one of them is a demand more.</summary>
internal sealed class SecurityComparer(ChangeCollector collector, SecuritySchemeNames names)
{
    public void Compare(OperationContract before, OperationContract after, ChangeUse use)
    {
        var ways = names.Later(WaysInto(before));
        var laterWays = WaysInto(after);
        var removed = ways.Where(one => !laterWays.Any(one.IsSame)).ToList();
        var added = laterWays.Where(one => !ways.Any(one.IsSame)).ToList();
        CompareScopes(removed, added, use);
        CompareExtended(removed, added, use);
        TellWays(before, after, removed, added, use);
    }

    private void TellWays(
        OperationContract before,
        OperationContract after,
        List<SecurityAlternative> removed,
        List<SecurityAlternative> added,
        ChangeUse use
    )
    {
        var wasOpen = WaysInto(before).Any(one => one.IsAnonymous);
        var isOpen = WaysInto(after).Any(one => one.IsAnonymous);
        foreach (var one in removed.Where(one => !one.IsAnonymous || added.Count == 0))
        {
            // Where all are let in, no way in is missing.
            Tell(
                isOpen ? ChangeKind.SecurityDropped : ChangeKind.SecurityAlternativeRemoved,
                NameOf(one, before, after),
                one.At,
                null,
                before,
                after,
                use
            );
        }

        foreach (var one in added.Where(one => !one.IsAnonymous || removed.Count == 0))
        {
            Tell(
                wasOpen && !isOpen ? ChangeKind.SecurityDemanded : ChangeKind.SecurityAlternativeAdded,
                NameOf(one, before, after),
                null,
                one.At,
                before,
                after,
                use
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
    private void CompareScopes(List<SecurityAlternative> removed, List<SecurityAlternative> added, ChangeUse use)
    {
        foreach (var one in removed.ToList())
        {
            if (added.Where(one.HasSameSchemes).OrderBy(one.ScopesApart).FirstOrDefault() is { } twin)
            {
                removed.Remove(one);
                added.Remove(twin);
                CompareScopes(one, twin, use);
            }
        }
    }

    /// <summary>An alternative that gained or lost a scheme is still the same way in.</summary>
    private void CompareExtended(List<SecurityAlternative> removed, List<SecurityAlternative> added, ChangeUse use)
    {
        foreach (var one in removed.Where(one => !one.IsAnonymous).ToList())
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
            foreach (var scheme in twin.Schemes.Keys.Except(one.Schemes.Keys))
            {
                Tell(ChangeKind.SecurityRequirementAdded, scheme, one.At, twin.At, one.Text, twin.Text, use);
            }

            foreach (var scheme in one.Schemes.Keys.Except(twin.Schemes.Keys))
            {
                Tell(ChangeKind.SecurityRequirementRemoved, scheme, one.At, twin.At, one.Text, twin.Text, use);
            }
        }
    }

    private void CompareScopes(SecurityAlternative before, SecurityAlternative after, ChangeUse use)
    {
        foreach (var scheme in before.Schemes.Keys)
        {
            foreach (var scope in before.Schemes[scheme].Except(after.Schemes[scheme]))
            {
                Tell(ChangeKind.SecurityScopeRemoved, scheme + " " + scope, before.At, after.At, scope, null, use);
            }

            foreach (var scope in after.Schemes[scheme].Except(before.Schemes[scheme]))
            {
                Tell(ChangeKind.SecurityScopeAdded, scheme + " " + scope, before.At, after.At, null, scope, use);
            }
        }
    }

    private void Tell(
        ChangeKind kind,
        string name,
        SpecCursor? old,
        SpecCursor? @new,
        OperationContract before,
        OperationContract after,
        ChangeUse use
    ) =>
        collector.Add(
            new Change
            {
                Kind = kind,
                Name = name,
                Old = old is null ? null : name,
                New = @new is null ? null : name,
                Base = old is { } oldAt ? ChangeSide.Of(oldAt) : ChangeSide.Absent(before.At),
                Revision = @new is { } newAt ? ChangeSide.Of(newAt) : ChangeSide.Absent(after.At),
            },
            use
        );

    private void Tell(ChangeKind kind, string name, SpecCursor before, SpecCursor after, string? old, string? @new, ChangeUse use) =>
        collector.Add(
            new Change
            {
                Kind = kind,
                Name = name,
                Old = old,
                New = @new,
                Base = ChangeSide.Of(before),
                Revision = ChangeSide.Of(after),
            },
            use
        );
}
