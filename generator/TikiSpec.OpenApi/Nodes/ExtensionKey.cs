namespace TikiSpec.OpenApi.Nodes;

/// <summary>The keys that extend OpenAPI.</summary>
public static class ExtensionKey
{
    /// <summary>It begins with <c>x-</c>.</summary>
    public static bool Is(string key) => key.Length > 1 && key[0] == 'x' && key[1] == '-';
}
