using TikiSpec.Credentials;
using TikiSpec.Limits;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>Who calls. It is sent in the way that the spec's scheme for its kind says, and only to the configured
/// server, over https or to this machine.</summary>
/// <remarks>Its text never appears in an exception or in <see cref="ToString"/>. Keep the instance: one that fetches
/// tokens holds the current one.</remarks>
public abstract class ApiCredential
{
    private protected ApiCredential() { }

    internal abstract ApiSecurityKind Kind { get; }

    /// <summary>The rate limits of the seller for whom it speaks.</summary>
    internal SellerLimits Limits { get; private protected init; } = new();

    /// <summary>What must not be told; grows where tokens are fetched.</summary>
    internal abstract IEnumerable<string> Secrets { get; }

    /// <summary>A key that the service gave to the seller.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">The key is empty or cannot stand in a header.</exception>
    public static ApiCredential ApiKey(string key) =>
        new FixedCredential(ApiSecurityKind.ApiKey, CredentialText.Check(key, nameof(key)), "API key");

    /// <summary>An access token that the application got by itself. It is not renewed.</summary>
    /// <param name="token">The token, without the word Bearer.</param>
    /// <exception cref="ArgumentException">The token is empty or cannot stand in a header.</exception>
    public static ApiCredential AccessToken(string token) =>
        new FixedCredential(ApiSecurityKind.Bearer, CredentialText.Check(token, nameof(token)), "access token");

    /// <summary>A key that the application looks up for each call, and once more when it is refused: in a vault, a
    /// database.</summary>
    /// <param name="key">Gives the key. It runs on a thread of the pool and has the time of an attempt; what it throws
    /// comes as an <see cref="ApiException"/>.</param>
    public static ApiCredential ApiKey(Func<CancellationToken, Task<string>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new CallbackCredential(ApiSecurityKind.ApiKey, key, "API key");
    }

    /// <summary>An access token that the application looks up for each call, and once more when it is refused. It keeps
    /// and renews the token itself.</summary>
    /// <param name="token">Gives the token, without the word Bearer. It runs on a thread of the pool and has the time
    /// of an attempt; what it throws comes as an <see cref="ApiException"/>.</param>
    public static ApiCredential AccessToken(Func<CancellationToken, Task<string>> token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new CallbackCredential(ApiSecurityKind.Bearer, token, "access token");
    }

    /// <summary>A user name and a password, for services that take HTTP Basic. Tiki does not.</summary>
    /// <param name="userName">The user name; some services have the account's id here.</param>
    /// <param name="password">The password; may be empty where a key stands in place of the user name.</param>
    /// <exception cref="ArgumentException">The user name is empty or has a colon, or one of the two has a control
    /// character.</exception>
    public static ApiCredential Basic(string userName, string password) =>
        new FixedCredential(
            ApiSecurityKind.Basic,
            CredentialText.OfBasic(userName, password),
            "user name and password",
            password.Length > 0 ? password : userName
        );

    /// <summary>An OAuth 2 application: access tokens are fetched from the spec's token endpoint, a minute before they
    /// run out or when one is refused.</summary>
    /// <param name="clientId">The application's id.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <param name="secretLocation">How the secret is sent, as the application is registered.</param>
    /// <param name="scope">The scopes, separated by blanks; null asks for those that the application has.</param>
    /// <param name="tokenEndpoint">Another token endpoint than the spec's; null for the spec's.</param>
    /// <exception cref="ArgumentException">The id or the secret is empty.</exception>
    public static ApiCredential ClientCredentials(
        string clientId,
        string clientSecret,
        ClientSecretLocation secretLocation = ClientSecretLocation.Header,
        string? scope = null,
        Uri? tokenEndpoint = null
    )
    {
        var client = OAuthClient.Create(clientId, clientSecret, secretLocation);
        return new ClientCredential(new TokenRequest(client, TokenGrant.ClientCredentials(scope)), tokenEndpoint);
    }

    /// <summary>An OAuth 2 application that acts for a person who gave it leave, with the refresh token that it
    /// keeps.</summary>
    /// <param name="clientId">The application's id.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <param name="refreshToken">The refresh token that came last.</param>
    /// <param name="onRefreshTokenChanged">Is given each refresh token that takes the place of the one before, to
    /// keep it for the next start; the call waits for it, and fails when it does. Null keeps it in memory.</param>
    /// <param name="secretLocation">How the secret is sent, as the application is registered.</param>
    /// <param name="tokenEndpoint">Another token endpoint than the spec's; null for the spec's.</param>
    /// <exception cref="ArgumentException">The id, the secret or the token is empty.</exception>
    public static ApiCredential RefreshToken(
        string clientId,
        string clientSecret,
        string refreshToken,
        Func<string, CancellationToken, Task>? onRefreshTokenChanged = null,
        ClientSecretLocation secretLocation = ClientSecretLocation.Header,
        Uri? tokenEndpoint = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(refreshToken);
        return new GrantedCredential(
            OAuthClient.Create(clientId, clientSecret, secretLocation),
            TokenGrant.RefreshToken(refreshToken),
            onRefreshTokenChanged is null ? null : new CallbackStore(onRefreshTokenChanged),
            tokenEndpoint
        );
    }

    /// <summary>The same with a store, by which several processes can act for one person.</summary>
    /// <param name="clientId">The application's id.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <param name="store">Has the refresh token that came last, and is given each that takes its place.</param>
    /// <param name="secretLocation">How the secret is sent, as the application is registered.</param>
    /// <param name="tokenEndpoint">Another token endpoint than the spec's; null for the spec's.</param>
    /// <exception cref="ArgumentException">The id or the secret is empty.</exception>
    public static ApiCredential RefreshToken(
        string clientId,
        string clientSecret,
        IRefreshTokenStore store,
        ClientSecretLocation secretLocation = ClientSecretLocation.Header,
        Uri? tokenEndpoint = null
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        return new GrantedCredential(OAuthClient.Create(clientId, clientSecret, secretLocation), null, store, tokenEndpoint);
    }

    /// <summary>The same with the code with which a person has just come back from giving leave. It is exchanged with
    /// the first call.</summary>
    /// <param name="clientId">The application's id.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <param name="code">The code in the address that the person was sent back to.</param>
    /// <param name="redirectUri">That address, as it was given when leave was asked for.</param>
    /// <param name="onRefreshTokenChanged">Is given each refresh token, to keep it for a credential by refresh token at
    /// the next start; the call waits for it, and fails when it does. Null keeps it in memory.</param>
    /// <param name="secretLocation">How the secret is sent, as the application is registered.</param>
    /// <param name="tokenEndpoint">Another token endpoint than the spec's; null for the spec's.</param>
    /// <exception cref="ArgumentException">The id, the secret or the code is empty.</exception>
    public static ApiCredential AuthorizationCode(
        string clientId,
        string clientSecret,
        string code,
        Uri redirectUri,
        Func<string, CancellationToken, Task>? onRefreshTokenChanged = null,
        ClientSecretLocation secretLocation = ClientSecretLocation.Header,
        Uri? tokenEndpoint = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(redirectUri);
        return new GrantedCredential(
            OAuthClient.Create(clientId, clientSecret, secretLocation),
            TokenGrant.AuthorizationCode(code, redirectUri),
            onRefreshTokenChanged is null ? null : new CallbackStore(onRefreshTokenChanged),
            tokenEndpoint
        );
    }

    /// <summary>The kind of credential, never its text.</summary>
    public override string ToString() => GetType().Name;

    /// <summary>The text to send.</summary>
    /// <param name="tokens">Fetches tokens.</param>
    /// <param name="tokenEndpoint">The spec's token endpoint, or null.</param>
    /// <param name="cancellationToken">The caller's.</param>
    internal abstract ValueTask<string> GetTextAsync(ITokenEndpoint tokens, Uri? tokenEndpoint, CancellationToken cancellationToken);

    /// <summary>Told that the server refused a text.</summary>
    /// <returns>True when another text can be had.</returns>
    internal virtual bool Refused(Uri? tokenEndpoint, string text) => false;
}
