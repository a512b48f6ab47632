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
    public static string? FindUnknown(string scope) => Split(scope).FirstOrDefault(static name => !Known.Contains(name, StringComparer.Ordinal));

    public static bool HasOffline(string scope) => Split(scope).Contains(Offline, StringComparer.Ordinal);

    /// <summary>The scope that an operation of the product API needs. <c>inventory</c> lists warehouses and stock and changes none: price and stock are products' affairs.</summary>
    public const string Product = "product";

    public static bool Allow(string scope, string needed) => Split(scope).Any(name => name == All || name == needed);
}
