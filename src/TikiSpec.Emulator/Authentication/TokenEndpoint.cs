using System.Text;

namespace TikiSpec.Emulator;

/// <summary>Where applications get their tokens.</summary>
internal sealed class TokenEndpoint(Credentials credentials)
{
    public Answer Answer(OAuthForm form, string? authorization)
    {
        var (id, secret) = BasicOf(authorization) ?? (form["client_id"], form["client_secret"]);
        if (!credentials.IsClient(id, secret))
        {
            return OAuthAnswer.Error(401, "invalid_client", "Client authentication failed.", "Unknown client, or the secret does not match.");
        }

        return form["grant_type"] switch
        {
            "client_credentials" => ClientCredentials(form),
            "authorization_code" => AuthorizationCode(form),
            "refresh_token" => Refresh(form),
            _ => OAuthAnswer.Error(400, "unsupported_grant_type", "The grant type is not supported.", "Use client_credentials, authorization_code or refresh_token."),
        };
    }

    // No refresh token: whoever has the secret can ask again.
    private Answer ClientCredentials(OAuthForm form) => Scopes.FindUnknown(form.Scope) is { } unknown
        ? InvalidScope(unknown)
        : OAuthAnswer.Tokens(credentials.Tokens.Issue(GrantKind.Access, TokenStore.NewFamily(), form.Scope), form.Scope, null);

    private Answer AuthorizationCode(OAuthForm form) =>
        credentials.Tokens.Use(GrantKind.Code, form["code"] ?? "") is not { } code
            ? InvalidGrant("The authorization code is unknown, has expired or was used before.")
        : code.RedirectUri != form["redirect_uri"]
            ? InvalidGrant("The redirect_uri is not the one that the authorization code was sent to.")
        : Issue(code, code.Scope);

    private Answer Refresh(OAuthForm form)
    {
        var token = form["refresh_token"] ?? "";
        if (credentials.Tokens.Find(GrantKind.Refresh, token) is { } known
            && Scopes.Split(form["scope"] ?? known.Scope).Except(Scopes.Split(known.Scope)).FirstOrDefault() is { } further)
        {
            return InvalidScope(further);
        }

        return credentials.Tokens.Use(GrantKind.Refresh, token) is { } grant
            ? Issue(grant, form["scope"] ?? grant.Scope)
            : InvalidGrant("The refresh token is unknown, has expired or was used before; each works once.");
    }

    private Answer Issue(IssuedGrant grant, string scope)
    {
        var refresh = Scopes.HasOffline(scope) ? credentials.Tokens.Issue(GrantKind.Refresh, grant.Family, scope) : null;
        return OAuthAnswer.Tokens(credentials.Tokens.Issue(GrantKind.Access, grant.Family, scope), scope, refresh);
    }

    private static Answer InvalidGrant(string hint) =>
        OAuthAnswer.Error(400, "invalid_grant", "The provided authorization grant or refresh token is invalid, expired or revoked.", hint);

    private static Answer InvalidScope(string scope) => OAuthAnswer.Error(
        400, "invalid_scope", "The requested scope is invalid, unknown or malformed.", $"The OAuth 2.0 Client is not allowed to request scope '{scope}'.");

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
