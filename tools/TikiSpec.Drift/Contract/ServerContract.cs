namespace TikiSpec.Drift.Contract;

/// <summary>A server. Two are the same when their URLs are, with variables replaced by one of their values, the host in
/// lower case and no slash at the end.</summary>
internal sealed record ServerContract(string Url, string Template, SpecCursor At)
{
    internal static IReadOnlyList<ServerContract> Read(IEnumerable<ServerView> servers) =>
        [
            .. servers.SelectMany(static server =>
                server.Urls.Select(url => new ServerContract(WithLowerHost(url).TrimEnd('/'), server.Template, server.Value("url")!.At))
            ),
        ];

    /// <summary>What goes before the path of an absolute URL ignores case.</summary>
    private static string WithLowerHost(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (host <= 3 || !IsScheme(url, host - 3))
        {
            return url;
        }

        var end = url.IndexOfAny(['/', '?', '#'], host);
        return end < 0 ? url.ToLowerInvariant() : url[..end].ToLowerInvariant() + url[end..];
    }

    private static bool IsScheme(string url, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (
                url[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
                && (i == 0 || url[i] is not ((>= '0' and <= '9') or '+' or '.' or '-'))
            )
            {
                return false;
            }
        }

        return true;
    }
}
