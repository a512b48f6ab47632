using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>Reads what a server sends to an address of yours, once its signature is checked.</summary>
/// <typeparam name="T">The payload.</typeparam>
/// <remarks>
/// <code>
/// app.MapPost("/hooks", async (HttpRequest request) =>
/// {
///     var body = await BinaryData.FromStreamAsync(request.Body);
///     return ShopWebhooks.Any.TryParse(body.ToMemory(), name => request.Headers[name], secret, out var payload)
///         ? Results.NoContent()
///         : Results.BadRequest();
/// });
/// </code>
/// For several threads at once.
/// </remarks>
public sealed class SignedWebhook<T>
{
    private readonly ApiWebhook<T> _unsigned;

    /// <summary>For emitted code.</summary>
    /// <param name="name">What the document calls it.</param>
    /// <param name="signature">How it is signed.</param>
    /// <param name="read">Reads the payload.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SignedWebhook(string name, WebhookSignature signature, JsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(signature);
        _unsigned = new ApiWebhook<T>(name, read);
        Signature = signature;
    }

    /// <summary>What the document calls it; empty for the reader of all of them.</summary>
    public string Name => _unsigned.Name;

    /// <summary>How it is signed.</summary>
    public WebhookSignature Signature { get; }

    /// <summary>Checks the signature, in constant time, and reads the payload.</summary>
    /// <param name="body">The bytes as they came. What was read and written again is signed no longer.</param>
    /// <param name="header">Gives a header by its name, null where it did not come:
    /// <c>name => request.Headers[name]</c>.</param>
    /// <param name="secret">The secret, as text; its UTF-8 is the key.</param>
    /// <param name="payload">The payload; the default of its type where false is given.</param>
    /// <returns>False where the signature is missing or another, and where the payload is not of the declared
    /// form.</returns>
    public bool TryParse(ReadOnlyMemory<byte> body, Func<string, string?> header, string secret, [MaybeNullWhen(false)] out T payload)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return TryParse(body, header, Encoding.UTF8.GetBytes(secret), out payload);
    }

    /// <inheritdoc cref="TryParse(ReadOnlyMemory{byte}, Func{string, string?}, string, out T)"/>
    /// <param name="body">The bytes as they came. What was read and written again is signed no longer.</param>
    /// <param name="header">Gives a header by its name, null where it did not come:
    /// <c>name => request.Headers[name]</c>.</param>
    /// <param name="secret">The key, for secrets that are handed out in hex or base64.</param>
    /// <param name="payload">The payload; the default of its type where false is given.</param>
    public bool TryParse(
        ReadOnlyMemory<byte> body,
        Func<string, string?> header,
        ReadOnlySpan<byte> secret,
        [MaybeNullWhen(false)] out T payload
    )
    {
        payload = default;
        return Signature.Fits(body.Span, header, secret) && _unsigned.TryParse(body, out payload);
    }

    /// <summary>Reads a payload whose signature was checked elsewhere: nobody knows otherwise who sent it.</summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="payload">The payload; the default of its type where false is given.</param>
    /// <returns>Whether it is JSON of the declared form.</returns>
    public bool TryParseUnverified(ReadOnlyMemory<byte> body, [MaybeNullWhen(false)] out T payload) =>
        _unsigned.TryParse(body, out payload);
}
