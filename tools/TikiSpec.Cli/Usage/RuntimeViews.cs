using Microsoft.CodeAnalysis;
using TikiSpec.Model;

namespace TikiSpec.Cli.Usage;

/// <summary>The interfaces of the runtime by which it sees records: whether something is decided, the stock, the ids.
/// Who hands a record over as one of them has those properties read or set that the document names for it, and no
/// others.</summary>
internal static class RuntimeViews
{
    private const string Runtime = "TikiSpec";
    private const string Decision = "IApiDecision";
    private const string Stock = "IApiStock";
    private const string StockRequest = "IApiStockRequest";
    private const string Ids = "IApiIds";
    private const string IdSelection = "IApiIdSelection";

    private static readonly string[] All = [Decision, Stock, StockRequest, Ids, IdSelection];

    public static bool Is(ITypeSymbol type) =>
        All.Contains(type.Name, StringComparer.Ordinal) && type.ContainingNamespace?.ToDisplayString() == Runtime;

    /// <summary>The views that a method of the runtime takes a type argument as.</summary>
    public static IEnumerable<(ITypeSymbol Record, ITypeSymbol View)> Of(IMethodSymbol method) =>
        method.ContainingNamespace?.ToDisplayString() == Runtime
            ? method
                .OriginalDefinition.TypeParameters.Zip(method.TypeArguments)
                .SelectMany(static one => one.First.ConstraintTypes.Where(Is).Select(view => (one.Second, view)))
            : [];

    /// <summary>What is noted of a record that is seen so, and asked for where it no longer can be:
    /// <c>TrackingEntry.IApiDecision</c>.</summary>
    public static string Key(string record, string view) => $"{record}.{view}";

    /// <summary>What a view reads of a record: ways through C# properties.</summary>
    public static IEnumerable<(string View, string Path)> Reads(ObjectModel record) =>
        Paths(Decision, record.Decision?.StateProperty, record.Decision?.ReasonProperty)
            .Concat(record.Stock is { Ids: null } stock ? Paths(Stock, $"{stock.Items}.{stock.Id}", $"{stock.Items}.{stock.Quantity}") : [])
            .Concat(
                record.Ids is { } ids ? Paths(ids.Id is null ? IdSelection : Ids, ids.Id is null ? ids.List : $"{ids.List}.{ids.Id}") : []
            );

    /// <summary>What a view sets of a record.</summary>
    public static IEnumerable<(string View, string Path)> Sends(ObjectModel record) =>
        record.Stock is { Ids: { } ids } stock
            ? Paths(StockRequest, ids, $"{stock.Items}.{stock.Id}", $"{stock.Items}.{stock.Quantity}")
            : [];

    private static IEnumerable<(string View, string Path)> Paths(string view, params string?[] paths) =>
        paths.OfType<string>().Select(path => (view, path));
}
