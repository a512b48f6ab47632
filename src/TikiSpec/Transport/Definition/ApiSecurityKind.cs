namespace TikiSpec.Runtime;

/// <summary>What a security scheme takes.</summary>
internal enum ApiSecurityKind
{
    ApiKey,
    Bearer,
    Basic,
    Other,
}
