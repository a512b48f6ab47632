using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>A key or token that stays as it is.</summary>
internal sealed class FixedCredential(ApiSecurityKind kind, string text) : ApiCredential
{
    internal override ApiSecurityKind Kind => kind;

    internal override IEnumerable<string> Secrets => [text];

    public override string ToString() => kind == ApiSecurityKind.ApiKey ? "API key" : "access token";

    internal override ValueTask<string> GetTextAsync(TokenFetch tokens, TimeProvider time, Uri? tokenEndpoint, CancellationToken cancellationToken) => new(text);
}
