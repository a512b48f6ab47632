using TikiSpec.Runtime;

namespace TikiSpec.Credentials;

/// <summary>A key, token or password that stays as it is.</summary>
/// <param name="kind">How it is sent.</param>
/// <param name="text">What is sent.</param>
/// <param name="name">What it is called where it may be told.</param>
/// <param name="inner">A secret that the text was made from.</param>
internal sealed class FixedCredential(ApiSecurityKind kind, string text, string name, string? inner = null) : ApiCredential
{
    internal override ApiSecurityKind Kind => kind;

    internal override IEnumerable<string> Secrets => inner is null ? [text] : [text, inner];

    public override string ToString() => name;

    internal override ValueTask<string> GetTextAsync(ITokenEndpoint tokens, Uri? tokenEndpoint, CancellationToken cancellationToken) =>
        new(text);
}
