using System.Text;

namespace TikiSpec.OpenApi.Grammar;

/// <summary>The keys of paths: addresses below the server, with names in braces.</summary>
public static class PathKey
{
    /// <summary>A path begins with a slash; joined to a server's address, another text could lead to another
    /// host.</summary>
    public static bool IsPath(string key) => key.Length > 0 && key[0] == '/';

    // RFC 6570 has + in front, gateways have it behind, routers of web frameworks have one or two *.
    private static readonly char[] Greedy = ['+', '*'];

    /// <summary>The names in braces, in order: <c>/a/{b}/c.{d}</c> gives b and d. A query in braces is none.</summary>
    public static IReadOnlyList<string> PlaceholdersIn(string path) =>
        [.. BracesIn(path).Where(static text => !IsQuery(text)).Select(NameOf)];

    /// <summary>The name of a placeholder without the sign that makes it take slashes: <c>{proxy+}</c> and
    /// <c>{+proxy}</c> are called proxy.</summary>
    public static string NameOf(string placeholder) => placeholder.Trim(Greedy) is { Length: > 0 } name ? name : placeholder;

    /// <summary>The placeholders that take several segments at once, slashes and all: <c>/a/{b}/{c+}</c> has c. One
    /// that stands elsewhere in the path without the sign takes none.</summary>
    public static IReadOnlyList<string> GreedyIn(string path)
    {
        var texts = BracesIn(path).Where(static text => !IsQuery(text)).ToList();
        return [.. texts.Where(text => NameOf(text) != text && !texts.Contains(NameOf(text))).Select(NameOf).Distinct()];
    }

    /// <summary>The names of a query in braces, as RFC 6570 writes it: <c>/a{?b,c*}</c> gives b and c.</summary>
    public static IReadOnlyList<string> QueryNamesIn(string path) =>
        [
            .. BracesIn(path)
                .Where(IsQuery)
                .SelectMany(static query => query.Substring(1).Split(','))
                .Select(static name => name.Split('*', ':')[0].Trim())
                .Where(static name => name.Length > 0)
                .Distinct(),
        ];

    /// <summary>The path without a query in braces, which parameters say by themselves.</summary>
    public static string WithoutQueryNames(string path)
    {
        foreach (var query in BracesIn(path).Where(IsQuery))
        {
            path = path.Replace("{" + query + "}", "");
        }

        return path;
    }

    /// <summary>The path with <c>{}</c> for each placeholder: what two paths share that differ in names
    /// alone.</summary>
    public static string RouteOf(string path)
    {
        path = WithoutQueryNames(path);
        var text = new StringBuilder(path.Length);
        var done = 0;
        for (var (open, close) = Next(path, 0); close >= 0; (open, close) = Next(path, close))
        {
            text.Append(path, done, open - done).Append("{}");
            done = close + 1;
        }

        return text.Append(path, done, path.Length - done).ToString();
    }

    private static List<string> BracesIn(string path)
    {
        var names = new List<string>();
        for (var (open, close) = Next(path, 0); close >= 0; (open, close) = Next(path, close))
        {
            names.Add(path.Substring(open + 1, close - open - 1));
        }

        return names;
    }

    private static bool IsQuery(string name) => name.Length > 0 && name[0] is '?' or '&';

    /// <summary>Braces with none between them.</summary>
    private static (int Open, int Close) Next(string path, int from)
    {
        var close = path.IndexOf('}', from);
        while (close >= 0)
        {
            var open = close > from ? path.LastIndexOf('{', close - 1, close - from) : -1;
            if (open >= 0)
            {
                return (open, close);
            }

            from = close + 1;
            close = path.IndexOf('}', from);
        }

        return (-1, -1);
    }
}
