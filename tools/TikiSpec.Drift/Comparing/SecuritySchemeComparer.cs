using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares what credentials are and where they go.</summary>
internal sealed class SecuritySchemeComparer(ChangeContext document, SecuritySchemeNames names, ApiContract @base, ApiContract revision)
{
    private readonly bool _asks = @base
        .Operations.Concat(revision.Operations)
        .Any(static operation => operation.Security.Any(static one => !one.IsAnonymous));
    private readonly ChangeContext _components = document.At(@base.PlaceOf("components"), revision.PlaceOf("components"));

    public void Compare()
    {
        foreach (var scheme in @base.SecuritySchemes)
        {
            if (revision.SecuritySchemes.FirstOrDefault(other => other.Name == names.Later(scheme.Name)) is { } twin)
            {
                ComparePresent(scheme, twin);
            }
            else
            {
                Add(_components with { Name = scheme.Name }, ChangeKind.SecurityComponentRemoved, NameOf(scheme), null, scheme.Name);
            }
        }

        foreach (
            var scheme in revision.SecuritySchemes.Where(scheme =>
                @base.SecuritySchemes.All(other => names.Later(other.Name) != scheme.Name)
            )
        )
        {
            Add(_components with { Name = scheme.Name }, ChangeKind.SecurityComponentAdded, null, NameOf(scheme), scheme.Name);
        }
    }

    private static Keyword NameOf(SecuritySchemeContract scheme) => new(scheme.Name, scheme.At);

    private void ComparePresent(SecuritySchemeContract before, SecuritySchemeContract after)
    {
        var both = document.At(before.At, after.At);
        if (before.Name != after.Name)
        {
            Add(both with { Name = after.Name }, ChangeKind.SecurityComponentRenamed, NameOf(before), NameOf(after), after.Name);
        }

        CompareFacts(before, after, both);
        CompareScopes(before, after, both);
    }

    private void CompareFacts(SecuritySchemeContract before, SecuritySchemeContract after, ChangeContext both)
    {
        var isTypeChanged =
            before.Facts.TryGetValue("type", out var type) && after.Facts.TryGetValue("type", out var newType) && !type.Equals(newType);
        foreach (var key in before.Facts.Keys.Union(after.Facts.Keys).OrderBy(key => key, StringComparer.Ordinal))
        {
            before.Facts.TryGetValue(key, out var old);
            after.Facts.TryGetValue(key, out var @new);
            // The other facts of another type are another type's facts; those of a flow that came or went are part of
            // it.
            if (!Equals(old, @new) && (!isTypeChanged || key == "type") && !IsOfOneSidedFlow(key, before, after))
            {
                Add(both with { Name = after.Name + " " + key }, KindOf(key, old is not null, @new is not null), old, @new, after.Name);
            }
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

    private void CompareScopes(SecuritySchemeContract before, SecuritySchemeContract after, ChangeContext both)
    {
        foreach (var key in before.Scopes.Keys.Union(after.Scopes.Keys).OrderBy(key => key, StringComparer.Ordinal))
        {
            before.Scopes.TryGetValue(key, out var old);
            after.Scopes.TryGetValue(key, out var @new);
            var flow = "flows/" + key.Split('/')[0];
            if (Equals(old, @new) || before.Facts.ContainsKey(flow) != after.Facts.ContainsKey(flow))
            {
                continue;
            }

            var kind =
                old is null ? ChangeKind.SecurityComponentScopeAdded
                : @new is null ? ChangeKind.SecurityComponentScopeRemoved
                : ChangeKind.SecurityComponentScopeChanged;
            Add(both with { Name = after.Name + " " + key[(key.IndexOf('/') + 1)..] }, kind, old, @new, after.Name);
        }
    }

    /// <summary>Told for every operation that asks for the scheme. Where they ask for others, it breaks nobody; in a
    /// document that declares schemes and asks for none, each may be in use.</summary>
    private void Add(ChangeContext element, ChangeKind kind, Keyword? old, Keyword? @new, string scheme)
    {
        var told = element.Where(scheme);
        var users = (@new is not null ? revision : @base)
            .Operations.Where(operation => operation.Security.Any(one => one.Schemes.ContainsKey(scheme)))
            .ToList();
        foreach (var operation in users)
        {
            (told with { Use = told.Use with { Operation = operation.Key } }).Add(kind, old, @new);
        }

        if (users.Count == 0)
        {
            (told with { Use = told.Use with { Modes = _asks ? UseModes.Muted : told.Use.Modes } }).Add(kind, old, @new);
        }
    }
}
