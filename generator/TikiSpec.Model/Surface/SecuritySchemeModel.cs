namespace TikiSpec.Model.Surface;

/// <summary>How a credential is sent.</summary>
public sealed record SecuritySchemeModel
{
    /// <summary>The key under <c>components.securitySchemes</c>.</summary>
    public required string Name { get; init; }

    public required SecuritySchemeKind Kind { get; init; }

    /// <summary>ApiKey: the header, query parameter or cookie that carries the key.</summary>
    public string? ParameterName { get; init; }

    /// <summary>ApiKey: where it is sent.</summary>
    public ParameterLocation? ParameterLocation { get; init; }

    /// <summary>OAuth2: the token endpoint of the client credentials flow, else of any other flow.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>OAuth2: the authorization endpoint of the authorization code flow.</summary>
    public string? AuthorizationUrl { get; init; }

    public string? Description { get; init; }
}

public enum SecuritySchemeKind
{
    ApiKey,
    Basic,
    Bearer,
    OAuth2,

    /// <summary>mutualTLS, which is the handler's, and unknown ones: nothing is sent by itself.</summary>
    Other,
}
