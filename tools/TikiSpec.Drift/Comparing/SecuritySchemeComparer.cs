using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares what credentials are and where they go.</summary>
internal sealed class SecuritySchemeComparer(ChangeCollector collector, SecuritySchemeNames names, ApiContract @base, ApiContract revision)
{
    public void Compare()
    {
        foreach (var scheme in @base.SecuritySchemes)
        {
            if (revision.SecuritySchemes.FirstOrDefault(other => other.Name == names.Later(scheme.Name)) is { } twin)
            {
                if (scheme.Name != twin.Name)
                {
                    Tell(
                        ChangeKind.SecurityComponentRenamed,
                        twin.Name,
                        scheme.Name,
                        twin.Name,
                        ChangeSide.Of(scheme.At),
                        ChangeSide.Of(twin.At),
                        twin.Name
                    );
                }

                CompareFacts(scheme, twin);
                CompareScopes(scheme, twin);
            }
            else
            {
                Tell(
                    ChangeKind.SecurityComponentRemoved,
                    scheme.Name,
                    scheme.Name,
                    null,
                    ChangeSide.Of(scheme.At),
                    ChangeSide.Absent(revision.Root["components"]),
                    scheme.Name
                );
            }
        }

        foreach (
            var scheme in revision.SecuritySchemes.Where(scheme =>
                @base.SecuritySchemes.All(other => names.Later(other.Name) != scheme.Name)
            )
        )
        {
            Tell(
                ChangeKind.SecurityComponentAdded,
                scheme.Name,
                null,
                scheme.Name,
                ChangeSide.Absent(@base.Root["components"]),
                ChangeSide.Of(scheme.At),
                scheme.Name
            );
        }
    }

    private void CompareFacts(SecuritySchemeContract before, SecuritySchemeContract after)
    {
        var isTypeChanged =
            before.Facts.TryGetValue("type", out var type) && after.Facts.TryGetValue("type", out var newType) && !type.Equals(newType);
        foreach (var key in before.Facts.Keys.Union(after.Facts.Keys).OrderBy(key => key, StringComparer.Ordinal))
        {
            var isBefore = before.Facts.TryGetValue(key, out var old);
            var isAfter = after.Facts.TryGetValue(key, out var @new);
            // The other facts of another type are another type's facts; those of a flow that came or went are part of it.
            if (Equals(old, @new) || (isTypeChanged && key != "type") || IsOfOneSidedFlow(key, before, after))
            {
                continue;
            }

            Tell(
                KindOf(key, isBefore, isAfter),
                after.Name + " " + key,
                old?.Text,
                @new?.Text,
                old is not null ? ChangeSide.Of(old.At) : ChangeSide.Absent(before.At),
                @new is not null ? ChangeSide.Of(@new.At) : ChangeSide.Absent(after.At),
                after.Name
            );
        }
    }

    private static bool IsOfOneSidedFlow(string key, SecuritySchemeContract before, SecuritySchemeContract after)
    {
        var steps = key.Split('/');
        var flow = steps.Length > 2 ? steps[0] + "/" + steps[1] : null;
        return flow is not null && before.Facts.ContainsKey(flow) != after.Facts.ContainsKey(flow);
    }

    private static ChangeKind KindOf(string key, bool isBefore, bool isAfter)
    {
        if (key.EndsWith("Url", StringComparison.Ordinal))
        {
            return !isBefore ? ChangeKind.SecurityComponentUrlAdded
                : !isAfter ? ChangeKind.SecurityComponentUrlRemoved
                : ChangeKind.SecurityComponentUrlChanged;
        }

        if (key.StartsWith("flows/", StringComparison.Ordinal))
        {
            return isBefore ? ChangeKind.SecurityComponentFlowRemoved : ChangeKind.SecurityComponentFlowAdded;
        }

        if (key == "bearerFormat")
        {
            return ChangeKind.SecurityComponentFormatChanged;
        }

        return key == "type" ? ChangeKind.SecurityComponentTypeChanged : ChangeKind.SecurityComponentLocationChanged;
    }

    private void CompareScopes(SecuritySchemeContract before, SecuritySchemeContract after)
    {
        foreach (var key in before.Scopes.Keys.Union(after.Scopes.Keys).OrderBy(key => key, StringComparer.Ordinal))
        {
            var isBefore = before.Scopes.TryGetValue(key, out var old);
            var isAfter = after.Scopes.TryGetValue(key, out var @new);
            var flow = "flows/" + key.Split('/')[0];
            if (Equals(old, @new) || before.Facts.ContainsKey(flow) != after.Facts.ContainsKey(flow))
            {
                continue;
            }

            var kind =
                !isBefore ? ChangeKind.SecurityComponentScopeAdded
                : !isAfter ? ChangeKind.SecurityComponentScopeRemoved
                : ChangeKind.SecurityComponentScopeChanged;
            Tell(
                kind,
                after.Name + " " + key[(key.IndexOf('/') + 1)..],
                old?.Text,
                @new?.Text,
                old is not null ? ChangeSide.Of(old.At) : ChangeSide.Absent(before.At),
                @new is not null ? ChangeSide.Of(@new.At) : ChangeSide.Absent(after.At),
                after.Name
            );
        }
    }

    private void Tell(ChangeKind kind, string name, string? old, string? @new, ChangeSide before, ChangeSide after, string scheme)
    {
        var change = new Change
        {
            Kind = kind,
            Name = name,
            Old = old,
            New = @new,
            Base = before,
            Revision = after,
        };
        var users = (after.IsPresent ? revision : @base)
            .Operations.Where(operation => operation.Security.Any(one => one.Schemes.ContainsKey(scheme)))
            .ToList();
        foreach (var operation in users)
        {
            collector.Add(change, new ChangeUse(operation.Key, Subject.Document, scheme, "", UseModes.None));
        }

        if (users.Count == 0)
        {
            collector.Add(change, new ChangeUse(null, Subject.Document, scheme, "", UseModes.None));
        }
    }
}
