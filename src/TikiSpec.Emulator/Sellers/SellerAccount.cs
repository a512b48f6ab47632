namespace TikiSpec.Emulator.Sellers;

/// <summary>A seller whom the emulator serves: the credentials that calls on its behalf carry, and what it has. No
/// seller sees or changes what another one has.</summary>
public sealed class SellerAccount
{
    internal SellerAccount(Shops all, Shop shop)
    {
        Shop = shop;
        State = new EmulatorState(all, shop.Store);
    }

    /// <summary>Id of the seller; no two sellers have the same.</summary>
    public long Id => Shop.Seller.Id;

    /// <summary>The seller's token that works, for the header <c>tiki-api</c>.</summary>
    public string ApiKey => Shop.Credentials.ApiKey;

    /// <summary>A Bearer token that works.</summary>
    public string AccessToken => Shop.Credentials.AccessToken;

    /// <summary>The id of an application that gets the seller's tokens at <c>/sc/oauth2/token</c>.</summary>
    public string ClientId => Shop.Credentials.ClientId;

    /// <summary>The secret of that application.</summary>
    public string ClientSecret => Shop.Credentials.ClientSecret;

    /// <summary>What the seller has: products, stock, requests; and the catalogue, which all sellers share.</summary>
    public EmulatorState State { get; }

    internal Shop Shop { get; }
}
