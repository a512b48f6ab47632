using System.Net;
using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>Takes credentials out of what a server says: some repeat the key that they refuse.</summary>
internal static class SecretFilter
{
    private const string Mask = "***";

    // Anything shorter stands in ordinary words, and protects nothing.
    private const int MinLength = 4;

    public static string Clean(string text, IEnumerable<string> secrets)
    {
        // Longest first: a secret may contain another.
        foreach (var secret in secrets.Where(static secret => secret.Length >= MinLength).Distinct().OrderByDescending(static secret => secret.Length))
        {
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
            text = text.Replace(JsonEncodedText.Encode(secret).Value, Mask, StringComparison.Ordinal);
            // As an error page and an address show it.
            text = text.Replace(WebUtility.HtmlEncode(secret), Mask, StringComparison.Ordinal);
            text = text.Replace(Uri.EscapeDataString(secret), Mask, StringComparison.Ordinal);
        }
        return text;
    }

    public static string? CleanOrNull(string? text, IEnumerable<string> secrets) => text is null ? null : Clean(text, secrets);

    /// <summary>Cleans the texts in a JSON value, however they are escaped. A value without a secret comes back as it is.</summary>
    public static ApiValue CleanJson(ApiValue value, IReadOnlyCollection<string> secrets)
    {
        var cleaned = Rewrite(value, secrets);
        return cleaned == value ? value : cleaned;
    }

    private static ApiValue Rewrite(ApiValue value, IReadOnlyCollection<string> secrets)
    {
        switch (value.Kind)
        {
            case JsonValueKind.String when value.TryGetString(out var text):
                return Clean(text, secrets);
            case JsonValueKind.Number:
                var cleaned = Clean(value.ToString(), secrets);
                return cleaned == value.ToString() ? value : cleaned;
            case JsonValueKind.Array:
                return ApiValueBuilder.Create([.. value.Items.Select(item => Rewrite(item, secrets))]);
            case JsonValueKind.Object:
                return ApiPropertiesBuilder.Create(
                    [.. value.Properties.Select(property => new KeyValuePair<string, ApiValue>(Clean(property.Key, secrets), Rewrite(property.Value, secrets)))]);
            default:
                return value;
        }
    }
}
