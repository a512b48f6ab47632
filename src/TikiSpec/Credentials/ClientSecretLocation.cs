namespace TikiSpec;

/// <summary>How an OAuth 2 application shows its secret to the token endpoint.</summary>
public enum ClientSecretLocation
{
    /// <summary>In the header Authorization (client_secret_basic). The default.</summary>
    Header,

    /// <summary>In the body (client_secret_post).</summary>
    Body,
}
