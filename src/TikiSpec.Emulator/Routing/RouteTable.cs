using TikiSpec.Model;

namespace TikiSpec.Emulator.Routing;

/// <summary>Finds the operation that a call is for. The most telling path wins, then the method decides.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<int, Route[][]> _byLength;

    /// <param name="specs">Served under the paths of their servers.</param>
    public RouteTable(IEnumerable<ServedSpec> specs) =>
        _byLength = specs
            .SelectMany(Routes)
            .GroupBy(static route => route.Template.Length)
            .ToDictionary(
                static sameLength => sameLength.Key,
                static sameLength =>
                    sameLength
                        .GroupBy(static route => route.Template.Shape, StringComparer.Ordinal)
                        .OrderByDescending(static samePath => samePath.First().Template.Specificity)
                        .Select(static samePath => samePath.ToArray())
                        .ToArray()
            );

    public RouteMatch Find(string method, string path)
    {
        var segments = Unescape(path);
        foreach (var routes in _byLength.GetValueOrDefault(segments.Length, []))
        {
            if (!routes[0].Template.Matches(segments))
            {
                continue;
            }

            var route = Array.Find(routes, candidate => candidate.Operation.HttpMethod == method);
            var values = new List<KeyValuePair<string, string>>();
            route?.Template.AddValues(segments, values);
            return new RouteMatch(route, values, routes.Select(static candidate => candidate.Operation.HttpMethod).Distinct().ToArray());
        }

        return new RouteMatch(null, [], []);
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
            segments[i] = Uri.UnescapeDataString(segments[i]);
        }

        return segments;
    }
}
