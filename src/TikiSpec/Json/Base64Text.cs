namespace TikiSpec.Json;

/// <summary>Bytes as text, in the usual alphabet or in that of addresses, padded or not.</summary>
internal static class Base64Text
{
    /// <returns>Null for what is no base64; and whether it came in the usual alphabet and padded.</returns>
    public static (byte[]? Value, bool IsDeclared) Read(string text)
    {
        var isDeclared = text.Length % 4 == 0 && text.AsSpan().IndexOfAny('-', '_') < 0;
        if (!isDeclared)
        {
            var usual = text.Replace('-', '+').Replace('_', '/');
            text = usual.PadRight(usual.Length + ((4 - (usual.Length % 4)) % 4), '=');
        }
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return (Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null, isDeclared);
    }

    /// <summary>In the alphabet of addresses, without padding.</summary>
    public static string WriteForAddresses(byte[] value) => Convert.ToBase64String(value).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
