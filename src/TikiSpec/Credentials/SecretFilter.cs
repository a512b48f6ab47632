using System.Text.Json;

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
            text = text.Replace(secret.Replace("/", "\\/", StringComparison.Ordinal), Mask, StringComparison.Ordinal);
        }
        return text;
    }
}
