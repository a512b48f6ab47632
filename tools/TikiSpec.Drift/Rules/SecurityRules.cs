using TikiSpec.Drift.Changes;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.WireLevel;

namespace TikiSpec.Drift.Rules;

/// <summary>Who is let in, and with what.</summary>
internal static class SecurityRules
{
    public static void AddTo(RuleTable table)
    {
        // What stands at the root holds for all operations that say nothing, and is told once for them.
        void Operation(string id, WireLevel level, ChangeKind kind, string description, string? knownAs = null)
        {
            table.Add(
                id.Replace("api-", "api-global-"),
                level,
                Area.Security,
                Subject.Operation,
                kind,
                description,
                IsGlobal,
                knownAs?.Replace("api-", "api-global-")
            );
            table.Add(id, level, Area.Security, Subject.Operation, kind, description, knownAs: knownAs);
        }

        void Scheme(string id, WireLevel level, ChangeKind kind, string description, Func<Change, ChangeUse, bool>? when = null) =>
            table.Add("api-security-component-" + id, level, Area.Security, Subject.Document, kind, description, when);

        Operation("api-security-added", Safe, SecurityAlternativeAdded, "callers may also use {name}");
        Operation("api-security-removed", Breaking, SecurityAlternativeRemoved, "callers may no longer use {name}");
        Operation("api-security-demanded", Breaking, SecurityDemanded, "was open to all and now asks for {name}", "api-security-added");
        Operation("api-security-dropped", Safe, SecurityDropped, "no longer asks for {name}: it is open to all", "api-security-removed");
        Operation("api-security-requirement-added", Breaking, SecurityRequirementAdded, "asks for {name}, too", "api-security-added");
        Operation(
            "api-security-requirement-removed",
            Safe,
            SecurityRequirementRemoved,
            "no longer asks for {name}",
            "api-security-removed"
        );
        Operation("api-security-scope-added", Breaking, SecurityScopeAdded, "asks for the scope {name}");
        Operation("api-security-scope-removed", Safe, SecurityScopeRemoved, "no longer asks for the scope {name}");

        Scheme("added", Safe, SecurityComponentAdded, "the security scheme {name} was added");
        Scheme("removed", Safe, SecurityComponentRemoved, "the security scheme {name} was removed");
        Scheme("renamed", Safe, SecurityComponentRenamed, "the security scheme {old} is now called {new}; names of schemes do not travel");
        Scheme(
            "type-changed",
            Breaking,
            SecurityComponentTypeChanged,
            "the type of the security scheme {name} changed from {old} to {new}"
        );
        Scheme(
            "place-changed",
            Breaking,
            SecurityComponentLocationChanged,
            "where the credential goes changed: {name} from {old} to {new}"
        );
        Scheme(
            "bearer-format-changed",
            Breaking,
            SecurityComponentFormatChanged,
            "the format of the token changed: {name} from {old} to {new}",
            static (change, _) => change.Old is not null && change.New is not null
        );
        Scheme(
            "bearer-format-told",
            Safe,
            SecurityComponentFormatChanged,
            "what is said of the token's format changed: {name} from {old} to {new}"
        );
        Scheme(
            "oauth-token-url-changed",
            Breaking,
            SecurityComponentUrlChanged,
            "{name} changed from {old} to {new}",
            (change, _) => change.Name!.EndsWith("tokenUrl", StringComparison.Ordinal)
        );
        Scheme("oauth-url-changed", Breaking, SecurityComponentUrlChanged, "{name} changed from {old} to {new}");
        Scheme("oauth-url-added", Safe, SecurityComponentUrlAdded, "{name} was added: {new}");
        Scheme("oauth-url-removed", Breaking, SecurityComponentUrlRemoved, "{name} was removed: {old}");
        Scheme("oauth-flow-added", Safe, SecurityComponentFlowAdded, "the flow {name} was added");
        Scheme("oauth-flow-removed", Breaking, SecurityComponentFlowRemoved, "the flow {name} was removed");
        Scheme("oauth-scope-added", Safe, SecurityComponentScopeAdded, "the scope {name} was added");
        Scheme("oauth-scope-removed", Risky, SecurityComponentScopeRemoved, "the scope {name} was removed");
        Scheme("oauth-scope-changed", Safe, SecurityComponentScopeChanged, "the description of the scope {name} changed");
    }

    private static bool IsGlobal(Change change, ChangeUse use) =>
        (change.Base.IsPresent ? change.Base : change.Revision).Pointer.StartsWith("/security", StringComparison.Ordinal);
}
