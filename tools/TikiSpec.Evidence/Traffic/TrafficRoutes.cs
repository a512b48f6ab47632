using TikiSpec.OpenApi.Addresses;

namespace TikiSpec.Evidence.Traffic;

/// <summary>Finds the operation of a recorded call, in any of the documents.</summary>
public sealed class TrafficRoutes
{
    private readonly RouteTable<TrafficRoute> _routes;
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);

    /// <param name="specs">The documents; of two that have an operation, the first.</param>
    /// <param name="hosts">Hosts that are theirs beside those that they name.</param>
    public TrafficRoutes(IEnumerable<DocumentView> specs, IEnumerable<string>? hosts = null)
    {
        _hosts.UnionWith(hosts ?? []);
        Operations = [.. specs.SelectMany(static spec => spec.Operations)];
        _routes = new(
            Operations.SelectMany(static operation =>
                operation.ServerPaths.Select(prefix => new TrafficRoute(operation, new PathTemplate(prefix + operation.Path)))
            )
        );
        foreach (var operation in Operations)
        {
            _prefixes.UnionWith(operation.ServerPaths);
            foreach (var url in (operation.Servers ?? operation.Document.Servers).SelectMany(static server => server.Urls))
            {
                // A path alone is the address of a file on some systems.
                if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
                {
                    _hosts.Add(uri.Host);
                }
            }
        }
    }

    /// <summary>Of all documents, in their order.</summary>
    public IReadOnlyList<OperationView> Operations { get; }

    /// <summary>The servers are told by their paths alone, so that only the calls can say where they are.</summary>
    public bool NamesNoHost => _hosts.Count == 0;

    /// <summary>A host of a server of the documents, or this machine, where emulators and proxies run.</summary>
    /// <remarks>Browsers record sockets, extensions and inline data as well, which are no calls.</remarks>
    public bool IsOurs(Uri url) => url.Scheme is "http" or "https" && (url.IsLoopback || NamesNoHost || _hosts.Contains(url.Host));

    /// <summary>Below a server's path; what is beside it is something else of the same host.</summary>
    public bool IsBelowServer(Uri url) =>
        _prefixes.Any(prefix => prefix.Length > 0 && url.AbsolutePath.StartsWith(prefix + "/", StringComparison.Ordinal))
        || (_prefixes.Contains("") && !Path.HasExtension(url.AbsolutePath) && url.AbsolutePath != "/");

    /// <summary>Null where no document has one.</summary>
    /// <param name="method">In capitals.</param>
    /// <param name="url">As it was called.</param>
    public OperationView? Find(string method, Uri url) => _routes.Find(method, url.AbsolutePath, url.Query.TrimStart('?')).Route?.Operation;

    private sealed record TrafficRoute(OperationView Operation, PathTemplate Template) : IRoute
    {
        public string Method => Operation.Method;
    }
}
