namespace TikiSpec.Credentials;

/// <summary>A token and the time at which it should be replaced.</summary>
internal sealed class AccessToken(string text, DateTimeOffset renewAt, DateTimeOffset expiresAt, string? refreshToken = null)
{
    // A token must not run out between here and the server.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    // RFC 6749 recommends expires_in and does not demand it.
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(3650);

    public string Text { get; } = text;

    public DateTimeOffset RenewAt { get; } = renewAt;

    /// <summary>Until then it is good, should it not be possible to replace it earlier.</summary>
    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>What buys the next one; null where the server gave none.</summary>
    public string? RefreshToken { get; } = refreshToken;

    /// <summary>Reads the response of a token endpoint.</summary>
    /// <returns>Null when the response holds no token.</returns>
    public static AccessToken? Read(ApiValue response, DateTimeOffset now)
    {
        if (!response["access_token"].TryGetString(out var text) || text.Length == 0 || text.Any(static c => c is <= ' ' or >= '\u007f'))
            return null;
        var lifetime = response["expires_in"].TryGetInt64(out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, (long)LongestLifetime.TotalSeconds))
            : DefaultLifetime;
        // A token that lives for less than twice the margin would be fetched for every call.
        var margin = lifetime < Margin * 2 ? lifetime / 2 : Margin;
        var refreshToken = response["refresh_token"].TryGetString(out var given) && given.Length > 0 ? given : null;
        return new AccessToken(text, now + lifetime - margin, now + lifetime, refreshToken);
    }
}
