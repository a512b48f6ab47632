namespace TikiSpec.OpenApi.Addresses;

/// <summary>Where a server's paths begin.</summary>
public static class ServerPath
{
    private const string Authority = "//";

    // Only a place to resolve against: nothing is asked of it.
    private static readonly Uri Root = new("http://localhost/");

    /// <summary>The path of an address that may be relative, or have variables, unescaped and without a slash at its
    /// end: <c>/v2</c> for <c>https://{region}.example/v2/</c>, nothing for <c>/</c>.</summary>
    public static string Of(string url)
    {
        var path = "/" + BehindHost(url.Split('?', '#')[0]).TrimStart('/');
        var resolved = Uri.TryCreate(Root, path, out var address) ? Uri.UnescapeDataString(address.AbsolutePath) : path;
        var trimmed = resolved.Trim('/');
        return trimmed.Length == 0 ? "" : "/" + trimmed;
    }

    private static string BehindHost(string url)
    {
        var host = url.IndexOf(Authority, StringComparison.Ordinal);
        if (host < 0 || (host > 0 && url[host - 1] != ':'))
        {
            return url;
        }

        var slash = url.IndexOf('/', host + Authority.Length);
        return slash < 0 ? "" : url.Substring(slash);
    }
}
