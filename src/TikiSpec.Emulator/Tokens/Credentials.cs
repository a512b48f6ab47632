using System.Security.Cryptography;
using System.Text;

namespace TikiSpec.Emulator.Tokens;

/// <summary>The credentials of a seller: some made from the emulator's seed, and those that it hands out.</summary>
internal sealed class Credentials(IdSource ids, EmulatorClock clock)
{
    public string ApiKey { get; } = ids.NextKey();

    public string AccessToken { get; } = ids.NextTrackId();

    public string ClientId { get; } = ids.NextRequestId();

    public string ClientSecret { get; } = ids.NextTrackId();

    public TokenStore Tokens { get; } = new(clock);

    public bool IsApiKey(string? text) => text is not null && AreEqual(text, ApiKey);

    /// <summary>What a Bearer token allows; null when it is no valid one.</summary>
    public string? ScopeOf(string? token) =>
        token is null ? null
        : AreEqual(token, AccessToken) ? Scopes.All
        : Tokens.Find(GrantKind.Access, token)?.Scope;

    public bool IsClientId(string? id) => id is not null && AreEqual(id, ClientId);

    public bool IsClient(string? id, string? secret) => IsClientId(id) && secret is not null && AreEqual(secret, ClientSecret);

    private static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
