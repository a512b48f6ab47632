namespace TikiSpec.Drift;

/// <summary>Compares who is let in. Alternatives are the ways in; a scheme more in one of them is a demand more.</summary>
internal sealed class SecurityComparer(ChangeCollector collector, SecuritySchemeNames names)
{
    public void Compare(OperationContract before, OperationContract after, ChangeUse use)
    {
        var removed = names.Later(WaysInto(before)).ToList();
        var added = WaysInto(after).ToList();
        // Two ways in may take the same scheme with other scopes each, so those that are the same in all go first.
        TakePairs(removed, added, HasSameScopes);
        foreach (var (one, twin) in TakePairs(removed, added, HasSameSchemes))
        {
            CompareScopes(one, twin, use);
        }

        CompareExtended(removed, added, use);
        TellWays(before, after, removed, added, use);
    }

    private static List<(SecurityAlternative Before, SecurityAlternative After)> TakePairs(
        List<SecurityAlternative> before, List<SecurityAlternative> after, Func<SecurityAlternative, SecurityAlternative, bool> areOne)
    {
        var pairs = new List<(SecurityAlternative Before, SecurityAlternative After)>();
        foreach (var one in before.ToList())
        {
            if (after.Find(other => areOne(one, other)) is { } twin)
            {
                before.Remove(one);
                after.Remove(twin);
                pairs.Add((one, twin));
            }
        }

        return pairs;
    }

    private void TellWays(OperationContract before, OperationContract after, List<SecurityAlternative> removed, List<SecurityAlternative> added, ChangeUse use)
    {
        var wasOpen = WaysInto(before).Any(one => one.IsAnonymous);
        var isOpen = WaysInto(after).Any(one => one.IsAnonymous);
        foreach (var one in removed.Where(one => !one.IsAnonymous || added.Count == 0))
        {
            // Where all are let in, no way in is missing.
            Tell(isOpen ? ChangeKind.SecurityDropped : ChangeKind.SecurityAlternativeRemoved, one.Text, one.At, null, before, after, use);
        }

        foreach (var one in added.Where(one => !one.IsAnonymous || removed.Count == 0))
        {
            Tell(wasOpen && !isOpen ? ChangeKind.SecurityDemanded : ChangeKind.SecurityAlternativeAdded, one.Text, null, one.At, before, after, use);
        }
    }

    /// <summary>No alternative at all lets everyone in.</summary>
    private static IReadOnlyList<SecurityAlternative> WaysInto(OperationContract operation) => operation.Security.Count > 0
        ? operation.Security
        : [new SecurityAlternative(new Dictionary<string, IReadOnlyList<string>>(), operation.At)];

    private static bool HasSameSchemes(SecurityAlternative one, SecurityAlternative other) =>
        one.Schemes.Count == other.Schemes.Count && one.Schemes.Keys.All(other.Schemes.ContainsKey);

    private static bool HasSameScopes(SecurityAlternative one, SecurityAlternative other) =>
        HasSameSchemes(one, other) && one.Schemes.All(scheme => new HashSet<string>(scheme.Value).SetEquals(other.Schemes[scheme.Key]));

    /// <summary>An alternative that gained or lost a scheme is still the same way in.</summary>
    private void CompareExtended(List<SecurityAlternative> removed, List<SecurityAlternative> added, ChangeUse use)
    {
        foreach (var one in removed.Where(one => !one.IsAnonymous).ToList())
        {
            if (added.Find(other => !other.IsAnonymous && (one.Schemes.Keys.All(other.Schemes.ContainsKey) || other.Schemes.Keys.All(one.Schemes.ContainsKey))) is not { } twin)
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

    private void Tell(ChangeKind kind, string name, SpecCursor? old, SpecCursor? @new, OperationContract before, OperationContract after, ChangeUse use) => collector.Add(
        new Change
        {
            Kind = kind,
            Name = name,
            Old = old is null ? null : name,
            New = @new is null ? null : name,
            Base = old is { } oldAt ? ChangeSide.Of(oldAt) : ChangeSide.Absent(before.At),
            Revision = @new is { } newAt ? ChangeSide.Of(newAt) : ChangeSide.Absent(after.At),
        },
        use);

    private void Tell(ChangeKind kind, string name, SpecCursor before, SpecCursor after, string? old, string? @new, ChangeUse use) => collector.Add(
        new Change { Kind = kind, Name = name, Old = old, New = @new, Base = ChangeSide.Of(before), Revision = ChangeSide.Of(after) },
        use);
}
