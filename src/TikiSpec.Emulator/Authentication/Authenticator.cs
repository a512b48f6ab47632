using TikiSpec.Model;

namespace TikiSpec.Emulator;

/// <summary>Holds a call to the security that its operation declares.</summary>
internal sealed class Authenticator(Credentials credentials, bool requiresDocumentedCredential)
{
    /// <summary>The refusal, or null when the call may pass.</summary>
    public Answer? FindRefusal(Route route, IncomingCall call)
    {
        var alternatives = route.Operation.Security;
        if (alternatives.Count == 0 || alternatives.Any(static schemes => schemes.Count == 0))
        {
            return null;
        }

        var bearer = BearerOf(call);
        var scope = credentials.ScopeOf(bearer);
        if (!requiresDocumentedCredential && scope is not null)
        {
            return FindScopeRefusal(route, scope);
        }

        var isAllowed = alternatives.Any(schemes => schemes.All(name => Satisfies(SchemeOf(route, name), call, scope)));
        return !isAllowed ? ErrorAnswer.Of(401, Complaint(route, call, bearer)) : scope is null ? null : FindScopeRefusal(route, scope);
    }

    // The specs name no scopes for an operation; what Tiki's platform says about them goes for Tiki's operations only.
    private static Answer? FindScopeRefusal(Route route, string scope)
    {
        var needed = Scopes.Needed(route.Operation.Id);
        return BehaviourTable.VersionOf(route) is null || Scopes.Allow(scope, needed)
            ? null
            : ErrorAnswer.Of(403, $"the token's scope '{scope}' does not allow this; it takes {string.Join(" or ", needed)}");
    }

    private bool Satisfies(SecuritySchemeModel? scheme, IncomingCall call, string? scope) => scheme?.Kind switch
    {
        SecuritySchemeKind.ApiKey when scheme.ParameterPlace == ParameterPlace.Header => credentials.IsApiKey(call.Header(scheme.ParameterName!)),
        SecuritySchemeKind.ApiKey => QueryText.Parse(call.Query).Any(pair => pair.Key == scheme.ParameterName && credentials.IsApiKey(pair.Value)),
        SecuritySchemeKind.Bearer or SecuritySchemeKind.OAuth2 => scope is not null,
        SecuritySchemeKind.Basic => call.Header("Authorization") is { } header && header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    private static string Complaint(Route route, IncomingCall call, string? bearer)
    {
        var header = route.Spec.Surface.SecuritySchemes.FirstOrDefault(static scheme => scheme.Kind == SecuritySchemeKind.ApiKey)?.ParameterName;
        var wanted = string.Join(" or ", route.Operation.Security.Select(schemes => string.Join(" and ", schemes.Select(name => Noun(SchemeOf(route, name))))));
        return (header is not null && call.Header(header) is not null) || bearer is not null
            ? $"the credential is not valid here; this operation takes {wanted}"
            : $"a credential is missing; this operation takes {wanted}";
    }

    private static string Noun(SecuritySchemeModel? scheme) => scheme?.Kind switch
    {
        SecuritySchemeKind.ApiKey => $"the header '{scheme.ParameterName}'",
        SecuritySchemeKind.Basic => "'Authorization: Basic'",
        _ => "'Authorization: Bearer'",
    };

    private static SecuritySchemeModel? SchemeOf(Route route, string name) =>
        route.Spec.Surface.SecuritySchemes.FirstOrDefault(scheme => scheme.Name == name);

    private static string? BearerOf(IncomingCall call) =>
        call.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? header["Bearer ".Length..].Trim()
            : null;
}
