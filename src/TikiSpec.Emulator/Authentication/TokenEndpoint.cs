using System.Text;

namespace TikiSpec.Emulator.Authentication;

/// <summary>Where applications get their tokens.</summary>
internal sealed class TokenEndpoint(Shops shops)
{
    public Response Respond(OAuthForm form, string? authorization)
    {
        var (id, secret) = BasicOf(authorization) ?? (form["client_id"], form["client_secret"]);
        var credentials = shops.FindByClient(id)?.Credentials;
        if (credentials?.IsClient(id, secret) != true)
        {
            return OAuthResponse.Error(
                401,
                "invalid_client",
                "Client authentication failed.",
                "Unknown client, or the secret does not match."
            );
        }

        return form["grant_type"] switch
        {
            "client_credentials" => ClientCredentials(form, credentials.Tokens),
            "authorization_code" => AuthorizationCode(form, credentials.Tokens),
            "refresh_token" => Refresh(form, credentials.Tokens),
            _ => OAuthResponse.Error(
                400,
                "unsupported_grant_type",
                "The grant type is not supported.",
                "Use client_credentials, authorization_code or refresh_token."
            ),
        };
    }

    // No refresh token: whoever has the secret can ask again.
    private static Response ClientCredentials(OAuthForm form, TokenStore tokens) =>
        Scopes.FindUnknown(form.Scope) is { } unknown
            ? InvalidScope(unknown)
            : OAuthResponse.Tokens(tokens.Issue(GrantKind.Access, TokenStore.NewFamily(), form.Scope), form.Scope, null);

    private static Response AuthorizationCode(OAuthForm form, TokenStore tokens) =>
        tokens.Use(GrantKind.Code, form["code"] ?? "") is not { } code
            ? InvalidGrant("The authorization code is unknown, has expired or was used before.")
        : code.RedirectUri != form["redirect_uri"]
            ? InvalidGrant("The redirect_uri is not the one that the authorization code was sent to.")
        : Issue(code, code.Scope, tokens);

    private static Response Refresh(OAuthForm form, TokenStore tokens)
    {
        var token = form["refresh_token"] ?? "";
        if (
            tokens.Find(GrantKind.Refresh, token) is { } known
            && Scopes.Split(form["scope"] is null ? known.Scope : form.Scope).Except(Scopes.Split(known.Scope)).FirstOrDefault()
                is { } further
        )
        {
            return InvalidScope(further);
        }

        return tokens.Use(GrantKind.Refresh, token) is { } grant
            ? Issue(grant, form["scope"] is null ? grant.Scope : form.Scope, tokens)
            : InvalidGrant("The refresh token is unknown, has expired or was used before; each works once.");
    }

    private static Response Issue(IssuedGrant grant, string scope, TokenStore tokens)
    {
        var refresh = Scopes.HasOffline(scope) ? tokens.Issue(GrantKind.Refresh, grant.Family, scope) : null;
        return OAuthResponse.Tokens(tokens.Issue(GrantKind.Access, grant.Family, scope), scope, refresh);
    }

    private static Response InvalidGrant(string hint) =>
        OAuthResponse.Error(
            400,
            "invalid_grant",
            "The provided authorization grant or refresh token is invalid, expired or revoked.",
            hint
        );

    private static Response InvalidScope(string scope) =>
        OAuthResponse.Error(
            400,
            "invalid_scope",
            "The requested scope is invalid, unknown or malformed.",
            $"The OAuth 2.0 Client is not allowed to request scope '{scope}'."
        );

    private static (string? Id, string? Secret)? BasicOf(string? header)
    {
        if (header is null || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header["Basic ".Length..].Trim(), bytes, out var count))
        {
            return (null, null);
        }

        var parts = Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : null);
    }
}
