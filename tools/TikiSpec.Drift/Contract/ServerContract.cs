namespace TikiSpec.Drift.Contract;

/// <summary>A server. Two are the same when their URLs are, with variables replaced by one of their values, the host in
/// lower case, without the usual port and without a slash at the end.</summary>
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
        return end < 0 ? Usual(url.ToLowerInvariant()) : Usual(url[..end].ToLowerInvariant()) + url[end..];
    }

    /// <summary>A port that the scheme has anyway says nothing.</summary>
    private static string Usual(string address)
    {
        var port = address.StartsWith("https:", StringComparison.Ordinal) ? ":443" : ":80";
        return address.EndsWith(port, StringComparison.Ordinal) ? address[..^port.Length] : address;
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
