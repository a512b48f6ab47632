namespace TikiSpec.Emulator;

/// <summary>A seller whom the emulator serves: the credentials that calls on its behalf carry, and what it has. No seller sees or changes what another one has.</summary>
public sealed class SellerAccount
{
    internal SellerAccount(SellerAccounts all, StateStore store, Credentials credentials, RateLimiter? limiter)
    {
        Credentials = credentials;
        Store = store;
        Limiter = limiter;
        State = new EmulatorState(all, store);
    }

    /// <summary>Id of the seller; no two sellers have the same.</summary>
    public long Id => Store.Read().Seller.Id;

    /// <summary>The seller's token that works, for the header <c>tiki-api</c>.</summary>
    public string ApiKey => Credentials.ApiKey;

    /// <summary>A Bearer token that works.</summary>
    public string AccessToken => Credentials.AccessToken;

    /// <summary>The id of an application that gets the seller's tokens at <c>/sc/oauth2/token</c>.</summary>
    public string ClientId => Credentials.ClientId;

    /// <summary>The secret of that application.</summary>
    public string ClientSecret => Credentials.ClientSecret;

    /// <summary>What the seller has: products, stock, requests; and the catalogue, which all sellers share.</summary>
    public EmulatorState State { get; }

    internal Credentials Credentials { get; }

    internal StateStore Store { get; }

    /// <summary>Null when there is no limit.</summary>
    internal RateLimiter? Limiter { get; }
}
