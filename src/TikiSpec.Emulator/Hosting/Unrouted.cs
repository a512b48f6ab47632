namespace TikiSpec.Emulator.Hosting;

/// <summary>What is said where no operation is.</summary>
internal static class Unrouted
{
    public static Response Respond(ServedSet served, IncomingCall call, RouteMatch<Route> match) =>
        match.AllowedMethods.Count == 0 ? ErrorResponse.Of(404, $"no operation is at {call.Path}{Elsewhere(served, call)}")
        : call.Method == "OPTIONS" && IsForeign(served, call, match) ? new Response(204, [], null) { Headers = [Allow(match)] }
        : ErrorResponse.Of(405, $"Request method '{call.Method}' not supported") with { Headers = [Allow(match)] };

    // What a document of others does not say, HTTP does. Tiki's pages say which responses there are.
    private static bool IsForeign(ServedSet served, IncomingCall call, RouteMatch<Route> match) =>
        served.Routes.Find(match.AllowedMethods[0], call.Path, call.Query).Route is { Spec.Version: null };

    /// <summary>Other servers leave out where the document's servers begin.</summary>
    private static string Elsewhere(ServedSet served, IncomingCall call) =>
        served
            .Specs.SelectMany(static spec => spec.PathPrefixes)
            .Distinct()
            .Select(prefix => prefix + call.Path)
            .FirstOrDefault(path => path != call.Path && served.Routes.Find(call.Method, path, call.Query).Route is not null)
            is { } other
            ? $", but there is one at {other}"
            : "";

    private static KeyValuePair<string, string> Allow(RouteMatch<Route> match) =>
        new(
            "Allow",
            string.Join(
                ", ",
                match.AllowedMethods.Contains("GET") && !match.AllowedMethods.Contains("HEAD")
                    ? match.AllowedMethods.Append("HEAD")
                    : match.AllowedMethods
            )
        );
}
