namespace TikiSpec;

/// <summary>Fetches an access token; a connection knows how.</summary>
internal delegate Task<AccessToken> TokenFetch(TokenRequest request, Uri endpoint);
