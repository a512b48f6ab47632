namespace TikiSpec.OpenApi.Grammar;

/// <summary>The methods that a path item of OpenAPI 3.0 and 3.1 has operations for.</summary>
public static class HttpMethods
{
    /// <summary>In the specification's order and spelling.</summary>
    public static IReadOnlyList<string> All { get; } = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static bool Contains(string key) => key is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace";
}
