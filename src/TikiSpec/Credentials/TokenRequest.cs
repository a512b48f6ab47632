using System.Text;

namespace TikiSpec;

/// <summary>What an application shows to the token endpoint.</summary>
internal sealed class TokenRequest(string clientId, string clientSecret, ClientSecretPlace secretPlace, string? scope)
{
    // RFC 6749, 2.3.1: both are form-encoded before they are joined.
    private readonly string _basic = Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.EscapeDataString(clientId) + ":" + Uri.EscapeDataString(clientSecret)));

    public IEnumerable<string> Secrets => [clientSecret, Uri.EscapeDataString(clientSecret), _basic];

    public string? Authorization => secretPlace == ClientSecretPlace.Header ? "Basic " + _basic : null;

    public IEnumerable<KeyValuePair<string, string>> Form
    {
        get
        {
            yield return new("grant_type", "client_credentials");
            if (scope is not null)
                yield return new("scope", scope);
            if (secretPlace == ClientSecretPlace.Body)
            {
                yield return new("client_id", clientId);
                yield return new("client_secret", clientSecret);
            }
        }
    }
}
