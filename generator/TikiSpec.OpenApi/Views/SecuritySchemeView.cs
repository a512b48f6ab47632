using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>What a credential is and where it goes.</summary>
public sealed class SecuritySchemeView : ObjectView
{
    internal SecuritySchemeView(DocumentView document, SpecCursor at, string? reference, string name)
        : base(document, at, reference) => Name = name;

    /// <summary>The key under securitySchemes.</summary>
    public string Name { get; }

    /// <summary>apiKey, http, oauth2, openIdConnect, mutualTLS.</summary>
    public string? Type => Text("type");

    /// <summary>basic, bearer: HTTP compares them without regard to case, so here they are in lower case.</summary>
    public string? Scheme => Text("scheme")?.ToLowerInvariant();

    /// <summary>Of the parameter that an apiKey travels in.</summary>
    public string? ParameterName => Text("name");

    /// <summary>Where an apiKey travels; a header where nothing sensible is said.</summary>
    public ParameterLocation ParameterLocation =>
        Text("in") switch
        {
            "query" => ParameterLocation.Query,
            "cookie" => ParameterLocation.Cookie,
            _ => ParameterLocation.Header,
        };

    public string? OpenIdConnectUrl => Text("openIdConnectUrl");

    /// <summary>In document order.</summary>
    public IReadOnlyList<OAuthFlowView> Flows =>
        Map("flows", static (key, at, _) => at.Mapping is null || ExtensionKey.Is(key.Name) ? null : new OAuthFlowView(key.Name, at));
}
