using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace TikiSpec.Emulator;

/// <summary>The credentials that the emulator takes, made from its seed.</summary>
internal sealed class Credentials(IdSource ids)
{
    private readonly ConcurrentDictionary<string, byte> _issuedTokens = new(StringComparer.Ordinal);

    public string ApiKey { get; } = ids.NextKey();

    public string AccessToken { get; } = ids.NextTrackId();

    public string ClientId { get; } = ids.NextRequestId();

    public string ClientSecret { get; } = ids.NextTrackId();

    public bool IsApiKey(string? text) => text is not null && AreEqual(text, ApiKey);

    public bool IsToken(string? text) => text is not null && (AreEqual(text, AccessToken) || _issuedTokens.ContainsKey(text));

    public bool IsClient(string? id, string? secret) =>
        id is not null && secret is not null && AreEqual(id, ClientId) && AreEqual(secret, ClientSecret);

    public string IssueToken()
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _issuedTokens[token] = 0;
        return token;
    }

    private static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
