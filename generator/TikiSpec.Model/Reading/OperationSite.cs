using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Model.Reading;

/// <summary>An operation and what it is called.</summary>
internal sealed record OperationSite(OperationView View, OperationName Name)
{
    public string Path => PathKey.WithoutQueryNames(View.Path);

    public string HttpMethod => View.Method;

    /// <summary>Where problems with the whole operation are shown.</summary>
    public SpecCursor At => View.Key;
}
