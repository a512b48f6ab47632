using TikiSpec.Model;

namespace TikiSpec.Emulator.Routing;

/// <summary>Finds the operation that a call is for. The most telling path wins, then the method decides.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<int, Route[][]> _byLength;

    /// <param name="specs">Served under the paths of their servers.</param>
    public RouteTable(IEnumerable<ServedSpec> specs)
    {
        All = [.. specs.SelectMany(Routes)];
        _byLength = All.GroupBy(static route => route.Template.Length)
            .ToDictionary(
                static sameLength => sameLength.Key,
                static sameLength =>
                    sameLength
                        .GroupBy(static route => route.Template.Shape, StringComparer.Ordinal)
                        .OrderByDescending(static samePath => samePath.First().Template.Specificity)
                        .Select(static samePath => samePath.ToArray())
                        .ToArray()
            );
    }

    /// <summary>Every operation at each of its places.</summary>
    public IReadOnlyList<Route> All { get; }

    /// <summary>The operation for a method and an address. HEAD is what GET is, without a body, where a document does
    /// not say it apart.</summary>
    /// <param name="method">In capitals.</param>
    /// <param name="path">As it was sent, with its escapes.</param>
    /// <param name="query">As it was sent; some documents have one among their paths.</param>
    public RouteMatch Find(string method, string path, string query)
    {
        var segments = Unescape(path);
        foreach (var routes in _byLength.GetValueOrDefault(segments.Length, []))
        {
            if (!routes[0].Template.Matches(segments) || Fitting(routes, query) is not { Length: > 0 } fitting)
            {
                continue;
            }

            var route = FindMethod(fitting, method) ?? (method == "HEAD" ? FindMethod(fitting, "GET") : null);
            var values = new List<KeyValuePair<string, string>>();
            route?.Template.AddValues(segments, values);
            return new RouteMatch(route, values, fitting.Select(static candidate => candidate.Operation.HttpMethod).Distinct().ToArray());
        }

        return new RouteMatch(null, [], []);
    }

    private static Route? FindMethod(Route[] routes, string method) =>
        Array.Find(routes, candidate => candidate.Operation.HttpMethod == method);

    /// <summary>Those whose own queries the call has, the longest first.</summary>
    private static Route[] Fitting(Route[] routes, string query)
    {
        if (Array.TrueForAll(routes, static route => route.Template.QueryPairs == 0))
        {
            return routes;
        }

        var pairs = QueryText.Parse(query);
        return [.. routes.Where(route => route.Template.MatchesQuery(pairs)).OrderByDescending(static route => route.Template.QueryPairs)];
    }

    private static IEnumerable<Route> Routes(ServedSpec spec) =>
        from prefix in spec.PathPrefixes
        from @group in spec.Surface.Groups
        from operation in @group.Operations
        select new Route(spec, operation, new PathTemplate(prefix + operation.Path));

    private static string[] Unescape(string path)
    {
        var segments = PathTemplate.Split(path);
        for (var i = 0; i < segments.Length; i++)
        {
            segments[i] = WireText.Marked(segments[i]);
        }

        return segments;
    }
}
