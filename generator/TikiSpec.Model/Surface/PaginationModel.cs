namespace TikiSpec.Model.Surface;

/// <summary>x-client-pagination, its names resolved to C# members.</summary>
public sealed record PaginationModel
{
    /// <summary><c>ListAll</c>.</summary>
    public required string MethodName { get; init; }

    /// <summary>The property of the options record that holds the page number: <c>Page</c>.</summary>
    public required string PageProperty { get; init; }

    /// <summary>The page number is a long; an int otherwise.</summary>
    public required bool PageIsInt64 { get; init; }

    /// <summary>The result's list: <c>Data</c>.</summary>
    public required string ItemsProperty { get; init; }

    public required TypeRef Item { get; init; }

    /// <summary>The path to the last page's number in the result, with <c>?.</c> already where a step may be null:
    /// <c>Paging?.LastPage</c>; null when the document names none.</summary>
    public required string? LastPage { get; init; }

    /// <summary>The item's property that tells one row from another: <c>ProductId</c>; null where nothing is known
    /// to.</summary>
    public string? KeyProperty { get; init; }

    /// <summary>The row at which the server ends every list; null where it is not known to.</summary>
    public int? Cap { get; init; }

    /// <summary>By which times a list can be asked for in parts; null where it cannot.</summary>
    public WindowModel? Window { get; init; }
}

/// <summary>Two properties of the options record, both times, that limit a list.</summary>
/// <param name="From">The earliest time, itself included: <c>CreatedFromDate</c>.</param>
/// <param name="To">The latest time, itself included.</param>
public sealed record WindowModel(string From, string To);
