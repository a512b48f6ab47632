using TikiSpec.Runtime;

namespace TikiSpec.Credentials;

/// <summary>An application that acts for a person who gave it leave: its refresh token buys access tokens, and is
/// mostly replaced with each.</summary>
/// <param name="client">The application.</param>
/// <param name="first">What buys the first token; null where the store has it.</param>
/// <param name="store">Where refresh tokens are kept; null for nowhere.</param>
/// <param name="tokenEndpoint">Another token endpoint than the spec's.</param>
internal sealed class GrantedCredential(OAuthClient client, TokenGrant? first, IRefreshTokenStore? store, Uri? tokenEndpoint)
    : ApiCredential
{
    // Another process that has shown our token needs a moment to keep the one that it got.
    private const int Rereadings = 3;
    private static readonly TimeSpan BeforeRereading = TimeSpan.FromMilliseconds(200);

    private readonly TokenCache _cache = new();

    // Set where users' code runs: should it call this service, it is not to wait for the fetch that waits for it.
    private readonly AsyncLocal<AccessToken?> _handedOut = new();

    // Both are written by one fetch at a time: see TokenCache.
    private TokenGrant? _grant = first;
    private TokenGrant? _shown;
    private AccessToken? _unkept;
    private Uri? _endpoint;

    internal override ApiSecurityKind Kind => ApiSecurityKind.Bearer;

    internal override IEnumerable<string> Secrets =>
        [
            .. client.Secrets,
            .. _grant?.Secrets ?? [],
            .. _shown?.Secrets ?? [],
            .. _cache.Current is { } current ? [current.Text] : Array.Empty<string>(),
        ];

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
        if (store is not IRefreshTokenLock shared)
            return await FetchAloneAsync(tokens, endpoint).ConfigureAwait(false);
        var held = await UsersCode
            .RunAsync(shared.LockAsync, $"{nameof(IRefreshTokenLock)}.{nameof(shared.LockAsync)}", tokens)
            .ConfigureAwait(false);
        try
        {
            return await FetchAloneAsync(tokens, endpoint).ConfigureAwait(false);
        }
        finally
        {
            if (held is not null)
                await ReleaseAsync(held, tokens).ConfigureAwait(false);
        }
    }

    private static async Task ReleaseAsync(IAsyncDisposable held, ITokenEndpoint tokens)
    {
        try
        {
            await UsersCode
                .RunAsync(
                    async _ =>
                    {
                        await held.DisposeAsync().ConfigureAwait(false);
                        return true;
                    },
                    nameof(IAsyncDisposable.DisposeAsync),
                    tokens
                )
                .ConfigureAwait(false);
        }
        catch (ApiException)
        {
            // What it guarded is done, and a token that was bought is not thrown away for it.
        }
    }

    private async Task<AccessToken> FetchAloneAsync(ITokenEndpoint tokens, Uri endpoint)
    {
        // Another service must not be shown what this one gave.
        _endpoint ??= endpoint;
        if (_endpoint != endpoint)
            throw new ApiException(
                $"The refresh token belongs to {_endpoint.Host} and was not sent to {endpoint.Host}: use one credential for each service."
            );
        // What could not be kept is newer than what the store has, and that one was shown already.
        if (_unkept is { } unkept && store is not (null or CallbackStore))
            await KeepAsync(store, unkept.RefreshToken!, unkept, tokens).ConfigureAwait(false);
        _grant =
            await StoredAsync(tokens).ConfigureAwait(false)
            ?? _grant
            ?? throw new ApiException(
                "There is no refresh token: none was kept, or the server gave none with the access token that has run out; "
                    + "leave must be given again."
            );
        var token = await ExchangeAsync(_grant, tokens, endpoint).ConfigureAwait(false);
        // A refresh token that is not replaced stays good.
        if (token.RefreshToken is not { } next)
        {
            _grant = _grant.IsForOneUse ? null : _grant;
            return token;
        }
        _grant = TokenGrant.RefreshToken(next);
        if (store is not null)
            await KeepAsync(store, next, token, tokens).ConfigureAwait(false);
        return token;
    }

    private async Task<AccessToken> ExchangeAsync(TokenGrant grant, ITokenEndpoint tokens, Uri endpoint)
    {
        _shown = grant;
        try
        {
            return await tokens.FetchAsync(new TokenRequest(client, grant), endpoint).ConfigureAwait(false);
        }
        catch (ApiUnauthorizedException) when (store is not null and not CallbackStore)
        {
            if (await RereadAsync(grant, tokens).ConfigureAwait(false) is not { } other)
                throw;
            _grant = _shown = other;
            return await tokens.FetchAsync(new TokenRequest(client, other), endpoint).ConfigureAwait(false);
        }
    }

    /// <summary>The token by which another process has replaced the refused one; null when none has.</summary>
    private async Task<TokenGrant?> RereadAsync(TokenGrant refused, ITokenEndpoint tokens)
    {
        for (var reading = 0; ; reading++)
        {
            if (await StoredAsync(tokens).ConfigureAwait(false) is { } stored && !stored.IsSameAs(refused))
                return stored;
            if (reading == Rereadings)
                return null;
            await Task.Delay(BeforeRereading * Math.Pow(2, reading) * (0.5 + Random.Shared.NextDouble()), tokens.Time)
                .ConfigureAwait(false);
        }
    }

    private async Task<TokenGrant?> StoredAsync(ITokenEndpoint tokens)
    {
        if (store is null or CallbackStore)
            return null;
        var token = await UsersCode
            .RunAsync(store.ReadAsync, $"{nameof(IRefreshTokenStore)}.{nameof(store.ReadAsync)}", tokens)
            .ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(token) ? null : TokenGrant.RefreshToken(token);
    }

    private async Task KeepAsync(IRefreshTokenStore keeper, string refreshToken, AccessToken token, ITokenEndpoint tokens)
    {
        _handedOut.Value = token;
        _unkept = token;
        await UsersCode
            .RunAsync(
                async cancellationToken =>
                {
                    await keeper.WriteAsync(refreshToken, cancellationToken).ConfigureAwait(false);
                    return true;
                },
                "The refresh token was replaced, and "
                    + $"{(keeper is CallbackStore ? "onRefreshTokenChanged" : nameof(IRefreshTokenStore.WriteAsync))}",
                tokens
            )
            .ConfigureAwait(false);
        _unkept = null;
    }
}
