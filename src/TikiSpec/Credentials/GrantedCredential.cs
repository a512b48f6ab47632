using System.Globalization;
using TikiSpec.Runtime;

namespace TikiSpec.Credentials;

/// <summary>An application that acts for a person who gave it leave: its refresh token buys access tokens, and is
/// mostly replaced with each.</summary>
internal sealed class GrantedCredential(
    OAuthClient client,
    TokenGrant first,
    Func<string, CancellationToken, Task>? onRefreshTokenChanged,
    Uri? tokenEndpoint
) : ApiCredential
{
    private readonly TokenCache _cache = new();

    // Set where the callback runs: should it call this service, it is not to wait for the fetch that waits for it.
    private readonly AsyncLocal<AccessToken?> _handedOut = new();

    // Both are written by one fetch at a time: see TokenCache.
    private TokenGrant? _grant = first;
    private Uri? _endpoint;

    internal override ApiSecurityKind Kind => ApiSecurityKind.Bearer;

    internal override IEnumerable<string> Secrets =>
        [.. client.Secrets, .. _grant?.Secrets ?? [], .. _cache.Current is { } current ? [current.Text] : Array.Empty<string>()];

    public override string ToString() => "refresh token";

    internal override async ValueTask<string> GetTextAsync(ITokenEndpoint tokens, Uri? specEndpoint, CancellationToken cancellationToken)
    {
        if (_handedOut.Value is { } token)
            return token.Text;
        var endpoint =
            tokenEndpoint ?? specEndpoint ?? throw new ApiException("The spec names no token endpoint; name one with the credential.");
        return await _cache.GetAsync(() => FetchAsync(tokens, endpoint), tokens.Time, cancellationToken).ConfigureAwait(false);
    }

    internal override bool Refused(Uri? specEndpoint, string text)
    {
        _cache.Drop(text);
        return true;
    }

    private async Task<AccessToken> FetchAsync(ITokenEndpoint tokens, Uri endpoint)
    {
        // Another service must not be shown what this one gave.
        _endpoint ??= endpoint;
        if (_endpoint != endpoint)
            throw new ApiException(
                $"The refresh token belongs to {_endpoint.Host} and was not sent to {endpoint.Host}: use one credential for each service."
            );
        var grant =
            _grant
            ?? throw new ApiException(
                "The access token has run out, and the server gave no refresh token with it: leave must be given again."
            );
        var token = await tokens.FetchAsync(new TokenRequest(client, grant), endpoint).ConfigureAwait(false);
        // A refresh token that is not replaced stays good.
        if (token.RefreshToken is not { } next)
        {
            _grant = grant.IsForOneUse ? null : grant;
            return token;
        }
        _grant = TokenGrant.RefreshToken(next);
        if (onRefreshTokenChanged is not null)
            await TellAsync(onRefreshTokenChanged, next, token, tokens).ConfigureAwait(false);
        return token;
    }

    /// <summary>Whatever the callback does, those who wait for the token are not kept longer than the time limit.</summary>
    private async Task TellAsync(
        Func<string, CancellationToken, Task> callback,
        string refreshToken,
        AccessToken token,
        ITokenEndpoint tokens
    )
    {
        _handedOut.Value = token;
        using var limit = new CancellationTokenSource(tokens.Timeout, tokens.Time);
        try
        {
            await Task.Run(() => callback(refreshToken, limit.Token), limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var why = limit.IsCancellationRequested
                ? string.Create(CultureInfo.InvariantCulture, $"did not end within {tokens.Timeout.TotalSeconds:0.###} s")
                : $"failed with {exception.GetType().Name}: {exception.Message}";
            throw new ApiException($"The refresh token was replaced, and {nameof(onRefreshTokenChanged)} {why}", exception);
        }
    }
}
