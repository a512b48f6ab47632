namespace TikiSpec;

/// <summary>A token and the time at which it should be replaced.</summary>
internal sealed class AccessToken(string text, DateTimeOffset renewAt, string? refreshToken = null)
{
    public string Text { get; } = text;

    public DateTimeOffset RenewAt { get; } = renewAt;

    /// <summary>What buys the next one; null where the server gave none.</summary>
    public string? RefreshToken { get; } = refreshToken;
}
