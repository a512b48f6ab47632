namespace TikiSpec.OpenApi.Grammar;

/// <summary>The keys of responses.</summary>
public static class StatusKey
{
    public const string Default = "default";

    /// <summary><c>200</c>, <c>4XX</c> in capitals, <c>default</c>; null for what is no status, an extension for
    /// instance.</summary>
    public static string? Read(string key)
    {
        if (string.Equals(key, Default, StringComparison.OrdinalIgnoreCase))
        {
            return Default;
        }

        return key.Length == 3 && key[0] is >= '1' and <= '5' && (IsDigits(key) || key.EndsWith("XX", StringComparison.OrdinalIgnoreCase))
            ? key.ToUpperInvariant()
            : null;
    }

    /// <summary>The response names another address: 304 does not.</summary>
    public static bool IsRedirect(string status) => status is "301" or "302" or "303" or "307" or "308" or "3XX";

    private static bool IsDigits(string key) => key[1] is >= '0' and <= '9' && key[2] is >= '0' and <= '9';
}
