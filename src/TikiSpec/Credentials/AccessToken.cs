namespace TikiSpec;

/// <summary>A token and the time at which it should be replaced.</summary>
internal sealed class AccessToken(string text, DateTimeOffset renewAt)
{
    public string Text { get; } = text;

    public DateTimeOffset RenewAt { get; } = renewAt;
}
