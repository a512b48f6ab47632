using TikiSpec.Model;

namespace TikiSpec.Emulator.Recording;

/// <summary>The headers and query parameters whose values are never recorded.</summary>
internal static class SecretNames
{
    private const string Hidden = "***";

    private static readonly string[] Always =
    [
        "tiki-api",
        "authorization",
        "cookie",
        "proxy-authorization",
        "x-api-key",
        "access_token",
        "refresh_token",
        "client_secret",
        "code",
        "api_key",
        "apikey",
        "token",
    ];

    public static KeyValuePair<string, string>[] Hide(IReadOnlyList<KeyValuePair<string, string>> headers, Route? route)
    {
        var kept = new KeyValuePair<string, string>[headers.Count];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = IsSecret(headers[i].Key, route) ? new(headers[i].Key, Hidden) : headers[i];
        }

        return kept;
    }

    public static string Hide(string query, Route? route) =>
        query.Length == 0
            ? query
            : string.Join(
                '&',
                query
                    .Split('&')
                    .Select(pair =>
                    {
                        var at = pair.IndexOf('=', StringComparison.Ordinal);
                        return at > 0 && IsSecret(Uri.UnescapeDataString(pair[..at]), route) ? pair[..(at + 1)] + Hidden : pair;
                    })
            );

    private static bool IsSecret(string name, Route? route) =>
        Always.Contains(name, StringComparer.OrdinalIgnoreCase) || (route is not null && IsKey(name, route.Spec.Surface.SecuritySchemes));

    private static bool IsKey(string name, EquatableList<SecuritySchemeModel> schemes) =>
        schemes.Any(scheme => string.Equals(scheme.ParameterName, name, StringComparison.OrdinalIgnoreCase));
}
