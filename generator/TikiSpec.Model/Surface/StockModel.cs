namespace TikiSpec.Model.Surface;

/// <summary>x-client-stock: which warehouse has how much, in C# names.</summary>
/// <param name="Ids">The list of the warehouses' ids, which a request has beside the quantities; null in a
/// response.</param>
/// <param name="Items">The list of quantities.</param>
/// <param name="Item">The record of an element.</param>
/// <param name="Id">The property of an element that names the warehouse.</param>
/// <param name="Quantity">The property of an element that says how much.</param>
public sealed record StockModel(string? Ids, string Items, string Item, string Id, string Quantity);
