namespace TikiSpec;

/// <summary>A token and the time at which it should be replaced.</summary>
internal sealed class AccessToken(string text, DateTimeOffset renewAt, DateTimeOffset expiresAt, string? refreshToken = null)
{
    public string Text { get; } = text;

    public DateTimeOffset RenewAt { get; } = renewAt;

    /// <summary>Until then it is good, should it not be possible to replace it earlier.</summary>
    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>What buys the next one; null where the server gave none.</summary>
    public string? RefreshToken { get; } = refreshToken;
}
