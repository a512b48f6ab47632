namespace TikiSpec.OpenApi.Views;

/// <summary>The versions of OpenAPI, as far as they differ to a reader.</summary>
public enum OpenApiVersion
{
    /// <summary>Swagger 2.0, 3.2, or no OpenAPI at all: refused.</summary>
    Unsupported,
    V30,
    V31,
}
