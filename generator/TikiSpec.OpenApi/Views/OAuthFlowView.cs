using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>One of the ways to get a token.</summary>
/// <param name="Name">implicit, password, clientCredentials, authorizationCode.</param>
public sealed record OAuthFlowView(string Name, SpecCursor At)
{
    public string? AuthorizationUrl => At["authorizationUrl"].Text;

    public string? TokenUrl => At["tokenUrl"].Text;

    public string? RefreshUrl => At["refreshUrl"].Text;

    /// <summary>Each scope; the text is its description.</summary>
    public IEnumerable<ValueView> Scopes => At["scopes"].Properties().Select(static scope => new ValueView(scope));

    /// <summary>What stands behind a key; null where nothing does.</summary>
    public ValueView? Value(string key) => At.Has(key) ? new ValueView(At[key]) : null;
}
