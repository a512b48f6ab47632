using TikiSpec.Evidence.Facts;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Evidence.Checking;

/// <summary>The operations of the specs that a page is held against, by method and route.</summary>
internal sealed class SpecSide
{
    private const string Source = "x-tiki-source";

    private readonly Dictionary<(string Method, string Route), OperationView> _byRoute = [];
    private readonly Dictionary<(string Method, string Route), OperationView> _byOwnRoute = [];
    private readonly List<OperationView> _all = [];

    public SpecSide(IEnumerable<DocumentView> specs)
    {
        foreach (var spec in specs)
        {
            foreach (var operation in spec.Operations)
            {
                _all.Add(operation);
                _byOwnRoute.TryAdd((operation.Method, PathKey.RouteOf(operation.Path)), operation);
                foreach (var prefix in operation.ServerPaths)
                {
                    _byRoute.TryAdd((operation.Method, PathKey.RouteOf(prefix + operation.Path)), operation);
                }
            }
        }
    }

    /// <summary>The operation of an address; many pages say the part below the server alone.</summary>
    public OperationView? Find(string method, string path)
    {
        var route = (method, PathKey.RouteOf(path));
        return _byRoute.GetValueOrDefault(route) ?? (IsBelowServer(path) ? null : _byOwnRoute.GetValueOrDefault(route));
    }

    /// <summary>Those that the page should have: operations of the same documents that name the page which the found
    /// ones name, or no page at all.</summary>
    public IEnumerable<OperationView> Expected(IReadOnlyCollection<OperationView> found)
    {
        var documents = found.Select(static operation => operation.Document).ToHashSet();
        var pages = found.Select(PageOf).ToHashSet(StringComparer.Ordinal);
        return _all.Where(operation => documents.Contains(operation.Document) && pages.Contains(PageOf(operation)));
    }

    /// <summary>The document whose server an address is below; null where it is of none.</summary>
    public DocumentView? DocumentFor(PageOperation operation) =>
        _all.FirstOrDefault(each =>
            each.ServerPaths.Any(prefix => prefix.Length > 0 && operation.Path.StartsWith(prefix + "/", StringComparison.Ordinal))
        )?.Document;

    private bool IsBelowServer(string path) =>
        _all.SelectMany(static each => each.ServerPaths)
            .Any(prefix => prefix.Length > 0 && path.StartsWith(prefix + "/", StringComparison.Ordinal));

    private static string PageOf(OperationView operation) => operation.Extension(Source)?.Text("page") ?? "";
}
