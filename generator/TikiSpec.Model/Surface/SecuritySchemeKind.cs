namespace TikiSpec.Model.Surface;

public enum SecuritySchemeKind
{
    ApiKey,
    Basic,
    Bearer,
    OAuth2,

    /// <summary>openIdConnect, mutualTLS and unknown ones: nothing is sent by itself.</summary>
    Other,
}
