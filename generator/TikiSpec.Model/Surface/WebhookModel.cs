namespace TikiSpec.Model.Surface;

/// <summary>A payload that the server sends to an address of the user's: of a webhook, or of a callback.</summary>
public sealed record WebhookModel
{
    /// <summary>The C# property.</summary>
    public required string Name { get; init; }

    /// <summary>The webhook's name in the document, or the callback's; empty for the reader of all webhooks.</summary>
    public required string WireName { get; init; }

    /// <summary>In capitals; empty for the reader of all.</summary>
    public required string HttpMethod { get; init; }

    public required TypeRef Payload { get; init; }

    /// <summary>Null where the document does not say how it is signed.</summary>
    public SignatureModel? Signature { get; init; }

    public string? Description { get; init; }

    public DeprecationModel? Deprecation { get; init; }
}

/// <summary>x-client-signature.</summary>
/// <param name="Header">The header that has the signature.</param>
/// <param name="Algorithm">sha1, sha256, sha384 or sha512.</param>
/// <param name="IsBase64">Base64; hex otherwise.</param>
/// <param name="Prefix">What stands before it; empty where nothing does.</param>
/// <param name="Signed">What is signed, with <c>{body}</c> and <c>{Header-Name}</c>.</param>
public sealed record SignatureModel(string Header, string Algorithm, bool IsBase64, string Prefix, string Signed);
