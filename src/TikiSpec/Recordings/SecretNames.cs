namespace TikiSpec.Recordings;

/// <summary>What is called as secrets are.</summary>
/// <param name="own">Further names.</param>
internal sealed class SecretNames(IReadOnlyList<string> own)
{
    // Wherever they stand in a name, however it is written.
    private static readonly string[] Parts =
    [
        "token",
        "secret",
        "password",
        "passwd",
        "apikey",
        "authorization",
        "credential",
        "cookie",
        "signature",
        "privatekey",
        "accesskey",
    ];

    // Ordinary words elsewhere: an error has a code, and a map has keys.
    private static readonly string[] OfAddresses = ["code", "key", "sig", "session", "sid", "tikiapi", "jwt", "otp", "pwd"];

    // Headers that say nothing of a caller. What is in none of the lists may be a key of somebody's own.
    private static readonly string[] PlainHeaders =
    [
        "accept",
        "accept-charset",
        "accept-encoding",
        "accept-language",
        "access-control-allow-headers",
        "access-control-allow-methods",
        "access-control-allow-origin",
        "access-control-expose-headers",
        "access-control-max-age",
        "age",
        "allow",
        "cache-control",
        "connection",
        "content-disposition",
        "content-encoding",
        "content-language",
        "content-length",
        "content-range",
        "content-type",
        "date",
        "deprecation",
        "etag",
        "expires",
        "idempotency-key",
        "if-match",
        "if-modified-since",
        "if-none-match",
        "last-modified",
        "link",
        "location",
        "prefer",
        "range",
        "retry-after",
        "server",
        "sunset",
        "transfer-encoding",
        "user-agent",
        "vary",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
        "ratelimit",
        "ratelimit-policy",
    ];

    public bool IsPlainHeader(string name) =>
        PlainHeaders.Contains(name, StringComparer.OrdinalIgnoreCase) && !own.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Of a header, a query or a form.</summary>
    public bool IsSecret(string name) => IsSecretProperty(name) || OfAddresses.Contains(Plain(name));

    /// <summary>Of a property.</summary>
    public bool IsSecretProperty(string name) =>
        own.Contains(name, StringComparer.OrdinalIgnoreCase) || Parts.Any(part => Plain(name).Contains(part, StringComparison.Ordinal));

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
