using System.Text;

namespace TikiSpec.Credentials;

/// <summary>An OAuth 2 application: how it shows itself to the token endpoint.</summary>
internal sealed class OAuthClient(string id, string secret, ClientSecretLocation secretLocation)
{
    // RFC 6749, 2.3.1: both are form-encoded before they are joined.
    private readonly string _basic = Convert.ToBase64String(
        Encoding.UTF8.GetBytes(Uri.EscapeDataString(id) + ":" + Uri.EscapeDataString(secret))
    );

    public IEnumerable<string> Secrets => [secret, Uri.EscapeDataString(secret), _basic];

    public string? Authorization => secretLocation == ClientSecretLocation.Header ? "Basic " + _basic : null;

    public IEnumerable<KeyValuePair<string, string>> Form =>
        secretLocation == ClientSecretLocation.Body ? [new("client_id", id), new("client_secret", secret)] : [];

    public static OAuthClient Create(string clientId, string clientSecret, ClientSecretLocation secretLocation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        ArgumentException.ThrowIfNullOrWhiteSpace(clientSecret);
        return new OAuthClient(clientId, clientSecret, secretLocation);
    }
}

/// <summary>What an application shows to the token endpoint.</summary>
internal sealed class TokenRequest(OAuthClient client, TokenGrant grant)
{
    public IEnumerable<string> Secrets => client.Secrets.Concat(grant.Secrets);

    public string? Authorization => client.Authorization;

    public IEnumerable<KeyValuePair<string, string>> Form => grant.Form.Concat(client.Form);

    /// <summary>A redirect that is followed takes the body along, and the header Authorization it does not.</summary>
    public bool HasSecretsInForm => Form.Any(pair => Secrets.Contains(pair.Value));

    public bool IsRepeatable => grant.IsRepeatable;
}
