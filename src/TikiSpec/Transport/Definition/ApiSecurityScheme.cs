using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>A way in which a spec wants a credential.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiSecurityScheme
{
    private ApiSecurityScheme(string name, ApiSecurityKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>The name by which operations refer to it.</summary>
    public string Name { get; }

    internal ApiSecurityKind Kind { get; }

    internal ApiKeyLocation Location { get; private init; }

    internal string ParameterName { get; private init; } = "";

    internal string? TokenUrl { get; private init; }

    /// <summary>A key in a header, query parameter or cookie.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="location">Where the key travels.</param>
    /// <param name="parameterName">The name of the header, parameter or cookie.</param>
    public static ApiSecurityScheme ApiKey(string name, ApiKeyLocation location, string parameterName) =>
        new(name, ApiSecurityKind.ApiKey) { Location = location, ParameterName = parameterName };

    /// <summary>An access token in the header Authorization, which OAuth 2 gives.</summary>
    /// <param name="name">The scheme's name.</param>
    /// <param name="tokenUrl">The token endpoint, or null.</param>
    public static ApiSecurityScheme OAuth2(string name, string? tokenUrl = null) =>
        new(name, ApiSecurityKind.Bearer) { TokenUrl = tokenUrl };

    /// <summary>A token in the header Authorization, by whomever it was issued: OpenID Connect as well.</summary>
    /// <param name="name">The scheme's name.</param>
    public static ApiSecurityScheme Bearer(string name) => new(name, ApiSecurityKind.Bearer);

    /// <summary>A user name and a password in the header Authorization.</summary>
    /// <param name="name">The scheme's name.</param>
    public static ApiSecurityScheme Basic(string name) => new(name, ApiSecurityKind.Basic);

    /// <summary>A scheme for which nothing is sent by itself: mutual TLS, which is the handler's, and unknown
    /// ones.</summary>
    /// <param name="name">The scheme's name.</param>
    public static ApiSecurityScheme Other(string name) => new(name, ApiSecurityKind.Other);
}

/// <summary>What a security scheme takes.</summary>
internal enum ApiSecurityKind
{
    ApiKey,
    Bearer,
    Basic,
    Other,
}

/// <summary>Where an API key travels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ApiKeyLocation
{
    /// <summary>A header.</summary>
    Header,

    /// <summary>A query parameter.</summary>
    Query,

    /// <summary>A cookie.</summary>
    Cookie,
}
