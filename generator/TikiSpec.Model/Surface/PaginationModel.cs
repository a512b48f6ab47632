namespace TikiSpec.Model.Surface;

/// <summary>x-client-pagination, its names resolved to C# members.</summary>
public sealed record PaginationModel
{
    /// <summary><c>ListAll</c>.</summary>
    public required string MethodName { get; init; }

    public PaginationKind Kind { get; init; }

    /// <summary>The property of the options that says which page is wanted: <c>Page</c>; null where an address
    /// does.</summary>
    public required string? PageProperty { get; init; }

    /// <summary>The type of that property.</summary>
    public required TypeRef? PageType { get; init; }

    /// <summary>The number of the first page, or of the first row.</summary>
    public int First { get; init; } = 1;

    /// <summary>The path to the list in the result, with <c>?.</c> already where a step may be null: <c>Data</c>; empty
    /// where the result is the list.</summary>
    public required string ItemsProperty { get; init; }

    /// <summary>The list may be null, for what that path leads through or by itself.</summary>
    public bool ItemsMayBeNull { get; init; }

    public required TypeRef Item { get; init; }

    /// <summary>The path to the last page's number in the result, with <c>?.</c> already where a step may be null:
    /// <c>Paging?.LastPage</c>; null when the document names none. Where rows count, to how many there are.</summary>
    public required string? LastPage { get; init; }

    /// <summary>The path to what names the next page; null where numbers do.</summary>
    public string? Next { get; init; }

    /// <summary>The type of what it leads to: a text or a number.</summary>
    public TypeRef? NextType { get; init; }

    /// <summary>The item's property that tells one row from another: <c>ProductId</c>; null where nothing is known
    /// to.</summary>
    public string? KeyProperty { get; init; }

    /// <summary>The row at which the server ends every list; null where it is not known to.</summary>
    public int? Cap { get; init; }

    /// <summary>By which times a list can be asked for in parts; null where it cannot.</summary>
    public WindowModel? Window { get; init; }
}

/// <summary>Two properties of the options, both times, that limit a list.</summary>
/// <param name="From">The earliest time, itself included: <c>CreatedFromDate</c>.</param>
/// <param name="To">The latest time, itself included.</param>
public sealed record WindowModel(string From, string To);
