using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>An application that acts for a person who gave it leave: its refresh token buys access tokens, and is mostly replaced with each.</summary>
internal sealed class GrantedCredential(OAuthClient client, TokenGrant first, Func<string, CancellationToken, Task>? onRefreshTokenChanged, Uri? tokenEndpoint) : ApiCredential
{
    private readonly TokenCache _cache = new();

    // Both are written by one fetch at a time: see TokenCache.
    private TokenGrant? _grant = first;
    private Uri? _endpoint;

    internal override ApiSecurityKind Kind => ApiSecurityKind.Bearer;

    internal override IEnumerable<string> Secrets => [.. client.Secrets, .. _grant?.Secrets ?? [], .. _cache.Current is { } current ? [current.Text] : Array.Empty<string>()];

    public override string ToString() => "refresh token";

    internal override async ValueTask<string> GetTextAsync(TokenFetch tokens, TimeProvider time, Uri? specEndpoint, CancellationToken cancellationToken)
    {
        var endpoint = tokenEndpoint ?? specEndpoint ?? throw new ApiException("The spec names no token endpoint; name one with the credential.");
        return await _cache.GetAsync(() => FetchAsync(tokens, endpoint), time, cancellationToken).ConfigureAwait(false);
    }

    internal override bool Refused(Uri? specEndpoint, string text)
    {
        _cache.Drop(text);
        return true;
    }

    private async Task<AccessToken> FetchAsync(TokenFetch tokens, Uri endpoint)
    {
        // Another service must not be shown what this one gave.
        _endpoint ??= endpoint;
        if (_endpoint != endpoint)
            throw new ApiException($"The refresh token belongs to {_endpoint.Host} and was not sent to {endpoint.Host}: use one credential for each service.");
        var grant = _grant ?? throw new ApiException("The access token has run out, and the server gave no refresh token with it: leave must be given again.");
        var token = await tokens(new TokenRequest(client, grant), endpoint).ConfigureAwait(false);
        // A refresh token that is not replaced stays good.
        if (token.RefreshToken is not { } next)
        {
            _grant = grant.IsForOneUse ? null : grant;
            return token;
        }
        _grant = TokenGrant.RefreshToken(next);
        if (onRefreshTokenChanged is not null)
            await onRefreshTokenChanged(next, CancellationToken.None).ConfigureAwait(false);
        return token;
    }
}
