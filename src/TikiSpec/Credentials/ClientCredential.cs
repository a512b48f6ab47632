using System.Collections.Concurrent;
using TikiSpec.Runtime;

namespace TikiSpec.Credentials;

/// <summary>An application that fetches its tokens. One token for each endpoint, because a client of two services may
/// share the credential.</summary>
internal sealed class ClientCredential(TokenRequest request, Uri? tokenEndpoint) : ApiCredential
{
    private readonly ConcurrentDictionary<Uri, TokenCache> _caches = new();

    internal override ApiSecurityKind Kind => ApiSecurityKind.Bearer;

    internal override IEnumerable<string> Secrets =>
        request.Secrets.Concat(_caches.Values.Select(static cache => cache.Current?.Text).OfType<string>());

    public override string ToString() => "client credentials";

    internal override async ValueTask<string> GetTextAsync(ITokenEndpoint tokens, Uri? specEndpoint, CancellationToken cancellationToken)
    {
        var endpoint =
            tokenEndpoint
            ?? specEndpoint
            ?? throw new ApiException("The spec names no token endpoint; name one in ApiCredential.ClientCredentials.");
        return await CacheOf(endpoint)
            .GetAsync(() => tokens.FetchAsync(request, endpoint), tokens.Time, cancellationToken)
            .ConfigureAwait(false);
    }

    internal override bool Refused(Uri? specEndpoint, string text)
    {
        if ((tokenEndpoint ?? specEndpoint) is { } endpoint)
            CacheOf(endpoint).Drop(text);
        return true;
    }

    private TokenCache CacheOf(Uri endpoint) => _caches.GetOrAdd(endpoint, static _ => new TokenCache());
}
