namespace TikiSpec.Credentials;

/// <summary>Fetches access tokens; a connection knows how.</summary>
internal interface ITokenEndpoint
{
    /// <summary>The clock by which tokens run out.</summary>
    TimeProvider Time { get; }

    /// <summary>How long one step may take.</summary>
    TimeSpan Timeout { get; }

    Task<AccessToken> FetchAsync(TokenRequest request, Uri endpoint);
}
