namespace TikiSpec.OpenApi.Addresses;

/// <summary>Finds what a call is for, whoever asks: a server, or who reads what others called. The most telling path
/// wins, then the method decides.</summary>
public sealed class RouteTable<TRoute>
    where TRoute : class, IRoute
{
    private readonly Dictionary<int, TRoute[][]> _byLength;
    private readonly TRoute[][] _greedy;

    /// <param name="routes">In document order: of two that are equal, the first is found.</param>
    public RouteTable(IEnumerable<TRoute> routes)
    {
        All = [.. routes];
        _byLength = All.Where(static route => !route.Template.IsGreedy)
            .GroupBy(static route => route.Template.Length)
            .ToDictionary(static sameLength => sameLength.Key, ByPath);
        _greedy = ByPath(All.Where(static route => route.Template.IsGreedy));
    }

    /// <summary>Every operation at each of its places.</summary>
    public IReadOnlyList<TRoute> All { get; }

    /// <summary>What is for a method and an address. HEAD is what GET is, without a body, where a document does not say
    /// it apart.</summary>
    /// <param name="method">In capitals.</param>
    /// <param name="path">As it was sent, with its escapes.</param>
    /// <param name="query">As it was sent, without its question mark; some documents have one among their
    /// paths.</param>
    public RouteMatch<TRoute> Find(string method, string path, string query)
    {
        var segments = PathTemplate.Split(path);
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = WireText.Marked(segments[i]);
        }

        var own = FindAmong(_byLength.TryGetValue(segments.Length, out var known) ? known : [], method, segments, query);
        // What takes any rest of a path takes what no other path has, as gateways do: other methods of it, too.
        return
            own.Route is null
            && FindAmong(_greedy, method, segments, query) is { AllowedMethods.Count: > 0 } rest
            && (rest.Route is not null || own.AllowedMethods.Count == 0)
            ? rest
            : own;
    }

    private static TRoute[][] ByPath(IEnumerable<TRoute> routes) =>
        [
            .. routes
                .GroupBy(static route => route.Template.Shape, StringComparer.Ordinal)
                .OrderByDescending(static samePath => samePath.First().Template.Specificity, StringComparer.Ordinal)
                .Select(static samePath => samePath.ToArray()),
        ];

    private static RouteMatch<TRoute> FindAmong(TRoute[][] paths, string method, string[] segments, string query)
    {
        foreach (var routes in paths)
        {
            if (!routes[0].Template.Matches(segments) || Fitting(routes, query) is not { Length: > 0 } fitting)
            {
                continue;
            }

            var route = FindMethod(fitting, method) ?? (method == "HEAD" ? FindMethod(fitting, "GET") : null);
            return new(
                route,
                route?.Template.ValuesIn(segments) ?? [],
                fitting.Select(static candidate => candidate.Method).Distinct().ToArray()
            );
        }

        return new(null, [], []);
    }

    private static TRoute? FindMethod(TRoute[] routes, string method) => Array.Find(routes, candidate => candidate.Method == method);

    /// <summary>Those whose own queries the call has, the longest first.</summary>
    private static TRoute[] Fitting(TRoute[] routes, string query)
    {
        if (Array.TrueForAll(routes, static route => route.Template.QueryPairs == 0))
        {
            return routes;
        }

        var pairs = QueryText.Parse(query);
        return [.. routes.Where(route => route.Template.MatchesQuery(pairs)).OrderByDescending(static route => route.Template.QueryPairs)];
    }
}
