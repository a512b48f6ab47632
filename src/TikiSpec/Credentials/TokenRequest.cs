namespace TikiSpec;

/// <summary>What an application shows to the token endpoint.</summary>
internal sealed class TokenRequest(OAuthClient client, TokenGrant grant)
{
    public IEnumerable<string> Secrets => client.Secrets.Concat(grant.Secrets);

    public string? Authorization => client.Authorization;

    public IEnumerable<KeyValuePair<string, string>> Form => grant.Form.Concat(client.Form);

    public bool IsRepeatable => grant.IsRepeatable;
}
