using System.Text.RegularExpressions;
using TikiSpec.Evidence.Checking;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Evidence.Traffic;

/// <summary>Finds the operation of a recorded call, in any of the documents; a fixed segment goes before a
/// parameter.</summary>
internal sealed class TrafficRoutes
{
    private readonly List<(string Method, Regex Path, long Weight, OperationView Operation)> _routes = [];
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);

    public TrafficRoutes(IEnumerable<DocumentView> specs)
    {
        foreach (var operation in specs.SelectMany(static spec => spec.Operations))
        {
            Operations.Add(operation);
            foreach (var url in (operation.Servers ?? operation.Document.Servers).SelectMany(static server => server.Urls))
            {
                if (Uri.TryCreate(url, UriKind.Absolute, out var uri))
                {
                    _hosts.Add(uri.Host);
                }
            }

            foreach (var prefix in SpecSide.PrefixesOf(operation))
            {
                _prefixes.Add(prefix);
                var path = PathKey.RouteOf(prefix + operation.Path);
                var pattern = Regex.Escape(path).Replace(@"\{}", "[^/]+", StringComparison.Ordinal);
                _routes.Add((operation.Method, new Regex("^" + pattern + "$", RegexOptions.CultureInvariant), WeightOf(path), operation));
            }
        }

        _routes.Sort(static (one, other) => other.Weight.CompareTo(one.Weight));
    }

    public List<OperationView> Operations { get; } = [];

    /// <summary>A host of a server of the documents, or this machine, where emulators and proxies run.</summary>
    public bool IsOurs(Uri url) => url.IsLoopback || _hosts.Count == 0 || _hosts.Contains(url.Host);

    /// <summary>Below a server's path; what is beside it is something else of the same host.</summary>
    public bool IsBelowServer(Uri url) =>
        _prefixes.Any(prefix => prefix.Length > 0 && url.AbsolutePath.StartsWith(prefix + "/", StringComparison.Ordinal))
        || (_prefixes.Contains("") && !Path.HasExtension(url.AbsolutePath) && url.AbsolutePath != "/");

    public OperationView? Find(string method, Uri url)
    {
        var path = Uri.UnescapeDataString(url.AbsolutePath);
        path = path.Length > 1 ? path.TrimEnd('/') : path;
        return _routes.FirstOrDefault(route => route.Method == method && route.Path.IsMatch(path)).Operation;
    }

    // /products/findBy stands before /products/{id}.
    private static long WeightOf(string path) =>
        path.Split('/').Aggregate(0L, static (sum, segment) => (sum << 1) | (segment.Contains("{}", StringComparison.Ordinal) ? 0L : 1L));
}
