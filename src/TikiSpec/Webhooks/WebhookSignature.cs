using System.Security.Cryptography;
using System.Text;

namespace TikiSpec;

/// <summary>How the payloads of a server are signed: an HMAC of the body, in a header.</summary>
/// <param name="Header">The header that has the signature. It may have several, of which one has to fit.</param>
/// <param name="Algorithm">The hash: <c>sha256</c>, <c>sha1</c>, <c>sha384</c> or <c>sha512</c>.</param>
/// <param name="IsBase64">The signature is written in base64; in hex otherwise, in letters of either size.</param>
/// <param name="Prefix">What stands before each signature, as <c>sha256=</c>; empty where nothing does.</param>
/// <param name="Signed">What is signed: <c>{body}</c> stands for the body, <c>{Name}</c> for a header,
/// <c>{Name:key}</c> for what stands behind <c>key=</c> in it.</param>
public sealed record WebhookSignature(string Header, string Algorithm, bool IsBase64, string Prefix, string Signed)
{
    private const string Body = "body";

    private static readonly char[] Blanks = [' '];
    private static readonly char[] BlanksAndCommas = [' ', ','];

    /// <summary>Whether one of the signatures that came is that of the body. Takes the same time for each that is
    /// wrong.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="header">Gives a header by its name, null where it did not come.</param>
    /// <param name="secret">The key. An empty one fits nothing.</param>
    public bool Fits(ReadOnlySpan<byte> body, Func<string, string?> header, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (secret.IsEmpty || header(Header) is not { } sent || Message(body, header) is not { } message)
            return false;
        var expected = Hash(secret, message);
        var fits = false;
        foreach (var one in sent.Split(Prefix.Contains(',', StringComparison.Ordinal) ? Blanks : BlanksAndCommas))
            fits |= Decoded(one) is { } signature && CryptographicOperations.FixedTimeEquals(signature, expected);
        return fits;
    }

    /// <summary>Null where a header that is signed did not come.</summary>
    private byte[]? Message(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        using var message = new MemoryStream();
        var rest = Signed.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var start && rest[start..].IndexOf('}') is > 0 and var length)
        {
            message.Write(Encoding.UTF8.GetBytes(rest[..start].ToString()));
            var name = rest.Slice(start + 1, length - 1).ToString();
            if (name == Body)
                message.Write(body);
            else if (ValueOf(name, header) is { } value)
                message.Write(Encoding.UTF8.GetBytes(value));
            else
                return null;
            rest = rest[(start + length + 1)..];
        }

        message.Write(Encoding.UTF8.GetBytes(rest.ToString()));
        return message.ToArray();
    }

    private static string? ValueOf(string name, Func<string, string?> header)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return header(name);
        var key = name[(colon + 1)..] + "=";
        return header(name[..colon])
            ?.Split(BlanksAndCommas)
            .Where(part => part.StartsWith(key, StringComparison.Ordinal))
            .Select(part => part[key.Length..])
            .FirstOrDefault();
    }

    private byte[] Hash(ReadOnlySpan<byte> secret, byte[] message) =>
        Algorithm switch
        {
            "sha256" => HMACSHA256.HashData(secret, message),
            "sha384" => HMACSHA384.HashData(secret, message),
            "sha512" => HMACSHA512.HashData(secret, message),
#pragma warning disable CA5350 // Old, and what some servers have: as a key's hash it is not broken.
            "sha1" => HMACSHA1.HashData(secret, message),
#pragma warning restore CA5350
            _ => throw new InvalidOperationException($"There is no algorithm '{Algorithm}': sha256, sha1, sha384 and sha512 are known."),
        };

    /// <summary>Null where it is no signature at all.</summary>
    private byte[]? Decoded(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var written = text[Prefix.Length..];
        try
        {
            return IsBase64 ? Convert.FromBase64String(written) : Convert.FromHexString(written);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
