using TikiSpec.Evidence.Facts;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Evidence.Checking;

/// <summary>The operations of the specs that a page is held against, by method and route.</summary>
internal sealed class SpecSide
{
    private const string Source = "x-tiki-source";

    private readonly Dictionary<(string Method, string Route), OperationView> _byRoute = [];
    private readonly List<OperationView> _all = [];

    public SpecSide(IEnumerable<DocumentView> specs)
    {
        foreach (var spec in specs)
        {
            foreach (var operation in spec.Operations)
            {
                _all.Add(operation);
                foreach (var prefix in operation.ServerPaths)
                {
                    _byRoute.TryAdd((operation.Method, PathKey.RouteOf(prefix + operation.Path)), operation);
                }
            }
        }
    }

    public OperationView? Find(string method, string path) => _byRoute.GetValueOrDefault((method, PathKey.RouteOf(path)));

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

    private static string PageOf(OperationView operation) => operation.Extension(Source)?.Text("page") ?? "";
}
