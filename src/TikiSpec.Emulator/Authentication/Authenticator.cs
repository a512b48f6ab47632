using TikiSpec.Model;

namespace TikiSpec.Emulator.Authentication;

/// <summary>Holds a call to the security that its operation declares.</summary>
/// <param name="shops">Whose credentials there are.</param>
/// <param name="requiresDocumentedCredential">A token of a seller is not taken where an operation asks for something
/// else.</param>
/// <param name="asksForeign">Documents of others are held to, too.</param>
internal sealed class Authenticator(Shops shops, bool requiresDocumentedCredential, bool asksForeign)
{
    public Caller Identify(Route route, IncomingCall call)
    {
        var alternatives = route.Operation.Security;
        var bearer = BearerOf(call);
        var token = shops.FindByToken(bearer);
        var isForeign = route.Spec.Version is null;
        if (alternatives.Count == 0 || alternatives.Any(static schemes => schemes.Count == 0) || (isForeign && !asksForeign))
        {
            return new(token?.Shop ?? shops.First, null);
        }

        if (!requiresDocumentedCredential && token is { } known)
        {
            return new(known.Shop, FindScopeRefusal(route, known.Scope));
        }

        var seller = alternatives
            .Select(schemes => FindSeller(route, schemes, call, token?.Shop))
            .FirstOrDefault(static found => found is not null);
        return seller is null
            ? new(null, ErrorResponse.Of(401, Complaint(route, call, bearer)))
            : new(seller, token is { } used && used.Shop == seller ? FindScopeRefusal(route, used.Scope) : null);
    }

    // Credentials that are wanted together must be of one seller.
    private Shop? FindSeller(Route route, EquatableList<string> schemes, IncomingCall call, Shop? bearer)
    {
        var found = schemes.Select(name => FindSeller(SchemeOf(route, name), call, bearer)).Distinct().ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    private static Response? FindScopeRefusal(Route route, string scope)
    {
        var alternatives = ServedScopes.Of(route.Spec.View(route.Operation));
        return Scopes.Allow(scope, alternatives)
            ? null
            : ErrorResponse.Of(
                403,
                $"the token's scope '{scope}' does not allow this; it takes "
                    + $"{string.Join(" or ", alternatives.Select(static names => string.Join(" and ", names)))}"
            );
    }

    private Shop? FindSeller(SecuritySchemeModel? scheme, IncomingCall call, Shop? bearer) =>
        scheme?.Kind switch
        {
            SecuritySchemeKind.ApiKey when scheme.ParameterLocation == ParameterLocation.Header => shops.FindByApiKey(
                call.Header(scheme.ParameterName!)
            ),
            SecuritySchemeKind.ApiKey when scheme.ParameterLocation == ParameterLocation.Cookie => call
                .Headers.Where(static header => header.Key.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
                .SelectMany(static header => header.Value.Split(';', StringSplitOptions.TrimEntries))
                .Where(cookie => cookie.StartsWith(scheme.ParameterName + "=", StringComparison.Ordinal))
                .Select(cookie => shops.FindByApiKey(Uri.UnescapeDataString(cookie[(scheme.ParameterName!.Length + 1)..])))
                .FirstOrDefault(static found => found is not null),
            SecuritySchemeKind.ApiKey => QueryText
                .Parse(call.Query)
                .Where(pair => pair.Key == scheme.ParameterName)
                .Select(pair => shops.FindByApiKey(pair.Value))
                .FirstOrDefault(static found => found is not null),
            SecuritySchemeKind.Bearer or SecuritySchemeKind.OAuth2 => bearer,
            SecuritySchemeKind.Basic => call.Header("Authorization") is { } header
            && header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)
                ? shops.First
                : null,
            _ => shops.First,
        };

    private static string Complaint(Route route, IncomingCall call, string? bearer)
    {
        var header = route
            .Spec.Surface.SecuritySchemes.FirstOrDefault(static scheme => scheme.Kind == SecuritySchemeKind.ApiKey)
            ?.ParameterName;
        var wanted = string.Join(
            " or ",
            route
                .Operation.Security.Select(schemes => string.Join(" and ", schemes.Select(name => Noun(SchemeOf(route, name)))))
                .Distinct(StringComparer.Ordinal)
        );
        return (header is not null && call.Header(header) is not null) || bearer is not null
            ? $"the credential is not valid here; this operation takes {wanted}"
            : $"a credential is missing; this operation takes {wanted}";
    }

    private static string Noun(SecuritySchemeModel? scheme) =>
        scheme?.Kind switch
        {
            SecuritySchemeKind.ApiKey when scheme.ParameterLocation == ParameterLocation.Header => $"the header '{scheme.ParameterName}'",
            SecuritySchemeKind.ApiKey when scheme.ParameterLocation == ParameterLocation.Cookie => $"the cookie '{scheme.ParameterName}'",
            SecuritySchemeKind.ApiKey => $"'{scheme.ParameterName}' in the query",
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

/// <summary>Who makes a call.</summary>
/// <param name="Shop">On whose behalf; null when no credential that the operation takes is valid, and then there is a
/// refusal.</param>
/// <param name="Refusal">Null when the call may pass.</param>
internal readonly record struct Caller(Shop? Shop, Response? Refusal);
