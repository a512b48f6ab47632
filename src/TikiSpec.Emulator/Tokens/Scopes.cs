namespace TikiSpec.Emulator.Tokens;

/// <summary>The scopes of Tiki's OAuth2 server, and what they allow.</summary>
internal static class Scopes
{
    /// <summary>Everything: the one scope of early applications.</summary>
    public const string All = "all";

    /// <summary>The scope that brings a refresh token.</summary>
    public const string Offline = "offline";

    private static readonly string[] Known = ["product", "order", "inventory", "multichannel", Offline, "Fulfillment", All, "openid"];

    public static string[] Split(string scope) => scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first scope that nobody knows, or null.</summary>
    public static string? FindUnknown(string scope) =>
        Split(scope).FirstOrDefault(static name => !Known.Contains(name, StringComparer.Ordinal));

    public static bool HasOffline(string scope) => Split(scope).Contains(Offline, StringComparer.Ordinal);

    /// <param name="scope">What a token allows.</param>
    /// <param name="alternatives">Of which one is wanted whole; where there is none, any token will do.</param>
    public static bool Allow(string scope, IReadOnlyList<IReadOnlyList<string>> alternatives)
    {
        var allowed = Split(scope);
        return alternatives.Count == 0
            || allowed.Contains(All)
            || alternatives.Any(wanted => wanted.All(name => allowed.Contains(name, StringComparer.Ordinal)));
    }
}
