using TikiSpec.Drift.Changes;
using static TikiSpec.Drift.Changes.ChangeKind;
using static TikiSpec.Drift.Rules.Circumstances;
using static TikiSpec.Drift.Rules.RuleEffect;

namespace TikiSpec.Drift.Rules;

/// <summary>Who is let in, and with what.</summary>
internal static class SecurityRules
{
    public static void AddTo(RuleTable table)
    {
        // What stands at the root holds for all operations that say nothing, and is told once for them.
        void Operation(string id, RuleEffect effect, ChangeKind kind, string description, string? knownAs = null)
        {
            table.Add(
                id.Replace("api-", "api-global-"),
                effect,
                Area.Security,
                Subject.Operation,
                kind,
                description,
                Global,
                knownAs?.Replace("api-", "api-global-")
            );
            table.Add(id, effect, Area.Security, Subject.Operation, kind, description, knownAs: knownAs);
        }

        void Scheme(string id, RuleEffect effect, ChangeKind kind, string description, Circumstances when = Circumstances.None) =>
            table.Add("api-security-component-" + id, effect, Area.Security, Subject.Document, kind, description, when);

        Operation("api-security-added", Widens, SecurityAlternativeAdded, "callers may also use {name}");
        Operation("api-security-removed", Narrows, SecurityAlternativeRemoved, "callers may no longer use {name}");
        Operation("api-security-demanded", Narrows, SecurityDemanded, "was open to all and now asks for {name}", "api-security-added");
        Operation("api-security-dropped", Widens, SecurityDropped, "no longer asks for {name}: it is open to all", "api-security-removed");
        Operation("api-security-requirement-added", Narrows, SecurityRequirementAdded, "asks for {name}, too", "api-security-added");
        Operation(
            "api-security-requirement-removed",
            Widens,
            SecurityRequirementRemoved,
            "no longer asks for {name}",
            "api-security-removed"
        );
        Operation("api-security-scope-added", Narrows, SecurityScopeAdded, "asks for the scope {name}");
        Operation("api-security-scope-removed", Widens, SecurityScopeRemoved, "no longer asks for the scope {name}");

        Scheme("added", Neutral, SecurityComponentAdded, "the security scheme {name} was added");
        Scheme("removed", Neutral, SecurityComponentRemoved, "the security scheme {name} was removed");
        Scheme(
            "renamed",
            Neutral,
            SecurityComponentRenamed,
            "the security scheme {old} is now called {new}; names of schemes do not travel"
        );
        Scheme(
            "type-changed",
            Replaces,
            SecurityComponentTypeChanged,
            "the type of the security scheme {name} changed from {old} to {new}"
        );
        Scheme(
            "place-changed",
            Replaces,
            SecurityComponentLocationChanged,
            "where the credential goes changed: {name} from {old} to {new}"
        );
        Scheme(
            "bearer-format-changed",
            Narrows,
            SecurityComponentFormatChanged,
            "the format of the token changed: {name} from {old} to {new}",
            BothSides
        );
        Scheme(
            "bearer-format-told",
            Neutral,
            SecurityComponentFormatChanged,
            "what is said of the token's format changed: {name} from {old} to {new}"
        );
        Scheme("oauth-token-url-changed", Replaces, SecurityComponentUrlChanged, "{name} changed from {old} to {new}", TokenAddress);
        Scheme("oauth-url-changed", Replaces, SecurityComponentUrlChanged, "{name} changed from {old} to {new}");
        Scheme("oauth-url-added", Widens, SecurityComponentUrlAdded, "{name} was added: {new}");
        Scheme("oauth-url-removed", Narrows, SecurityComponentUrlRemoved, "{name} was removed: {old}");
        Scheme("oauth-flow-added", Widens, SecurityComponentFlowAdded, "the flow {name} was added");
        Scheme("oauth-flow-removed", Narrows, SecurityComponentFlowRemoved, "the flow {name} was removed");
        Scheme("oauth-scope-added", Widens, SecurityComponentScopeAdded, "the scope {name} was added");
        Scheme("oauth-scope-removed", Narrows.Doubtful, SecurityComponentScopeRemoved, "the scope {name} was removed");
        Scheme("oauth-scope-changed", Neutral, SecurityComponentScopeChanged, "the description of the scope {name} changed");
    }
}
