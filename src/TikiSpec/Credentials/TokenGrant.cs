namespace TikiSpec.Credentials;

/// <summary>By what right an application asks for an access token.</summary>
internal sealed class TokenGrant
{
    private TokenGrant(string type, IEnumerable<KeyValuePair<string, string>> form)
    {
        Form = [new("grant_type", type), .. form];
    }

    public IReadOnlyList<KeyValuePair<string, string>> Form { get; }

    public IEnumerable<string> Secrets { get; private init; } = [];

    /// <summary>A second request does no harm. Codes and refresh tokens may be good for one use: one that is shown
    /// twice looks stolen.</summary>
    public bool IsRepeatable { get; private init; }

    /// <summary>It buys one access token and no second one.</summary>
    public bool IsForOneUse { get; private init; }

    /// <summary>It shows the same.</summary>
    public bool IsSameAs(TokenGrant other) => Form.SequenceEqual(other.Form);

    public static TokenGrant ClientCredentials(string? scope) =>
        new("client_credentials", scope is null ? [] : [new("scope", scope)]) { IsRepeatable = true };

    public static TokenGrant AuthorizationCode(string code, Uri redirectUri) =>
        new("authorization_code", [new("code", code), new("redirect_uri", redirectUri.OriginalString)])
        {
            Secrets = [code],
            IsForOneUse = true,
        };

    public static TokenGrant RefreshToken(string token) => new("refresh_token", [new("refresh_token", token)]) { Secrets = [token] };
}
