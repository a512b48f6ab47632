using TikiSpec.Limits;
using TikiSpec.Runtime;

namespace TikiSpec.Credentials;

/// <summary>A key, token or password that stays as it is.</summary>
internal sealed class FixedCredential : ApiCredential
{
    private readonly string _text;
    private readonly string _name;
    private readonly string? _inner;

    /// <param name="kind">How it is sent.</param>
    /// <param name="text">What is sent.</param>
    /// <param name="name">What it is called where it may be told.</param>
    /// <param name="inner">A secret that the text was made from.</param>
    public FixedCredential(ApiSecurityKind kind, string text, string name, string? inner = null)
    {
        Kind = kind;
        _text = text;
        _name = name;
        _inner = inner;
        // Two objects with one key speak for one seller.
        Limits = SellerLimits.OfKey(text);
    }

    internal override ApiSecurityKind Kind { get; }

    internal override IEnumerable<string> Secrets => _inner is null ? [_text] : [_text, _inner];

    public override string ToString() => _name;

    internal override ValueTask<string> GetTextAsync(ITokenEndpoint tokens, Uri? tokenEndpoint, CancellationToken cancellationToken) =>
        new(_text);
}
