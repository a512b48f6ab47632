using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator.State;

/// <summary>A product of the seller: one variant, with its stock.</summary>
public sealed record EmulatedProduct
{
    /// <summary>Id in Tiki's system: product_id, or id in the detail.</summary>
    public required long Id { get; init; }

    /// <summary>Tiki's sku, 13 digits.</summary>
    public required string Sku { get; init; }

    /// <summary>The seller's own sku; null for a master product.</summary>
    public string? OriginalSku { get; init; }

    /// <summary>Name of the product.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the master product, or 0.</summary>
    public long MasterId { get; init; }

    /// <summary>Tiki's sku of the master product, or empty.</summary>
    public string MasterSku { get; init; } = "";

    /// <summary>Id of the configurable product that this is a variation of, or 0.</summary>
    public long SuperId { get; init; }

    /// <summary>Tiki's sku of that configurable product, or empty.</summary>
    public string SuperSku { get; init; } = "";

    /// <summary>simple or configurable. simple by default.</summary>
    public string Type { get; init; } = "simple";

    /// <summary>seller_simple or master_simple. seller_simple by default; only such products can be updated in a
    /// batch.</summary>
    public string EntityType { get; init; } = "seller_simple";

    /// <summary>Selling price.</summary>
    public long Price { get; init; }

    /// <summary>List price, before discount; 0 when there is none.</summary>
    public long MarketPrice { get; init; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When the product was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who created it.</summary>
    public string CreatedBy { get; init; } = "";

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether it is on sale.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether it is hidden; then it stands in the list of hidden products.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Address of the thumbnail; may be empty.</summary>
    public string Thumbnail { get; init; } = "";

    /// <summary>Its pictures.</summary>
    public IReadOnlyList<EmulatedImage> Images { get; init; } = [];

    /// <summary>Its categories.</summary>
    public IReadOnlyList<EmulatedProductCategory> Categories { get; init; } = [];

    /// <summary>Its attributes by code, as JSON.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Attributes { get; init; } =
        ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>Who holds the stock. backorder by default; instock means Tiki does, and then the seller cannot change
    /// it.</summary>
    public string InventoryType { get; init; } = "backorder";

    /// <summary>How orders are fulfilled. tiki_delivery by default.</summary>
    public string FulfillmentType { get; init; } = "tiki_delivery";

    /// <summary>Stock by the id of the seller's warehouse.</summary>
    public ImmutableSortedDictionary<long, EmulatedStock> Stock { get; init; } = ImmutableSortedDictionary<long, EmulatedStock>.Empty;

    /// <summary>Stock of all warehouses together.</summary>
    public EmulatedStock TotalStock => Stock.Values.Aggregate(EmulatedStock.Of(0), static (sum, stock) => sum.Add(stock));

    internal long ListPrice => MarketPrice > 0 ? MarketPrice : Price;

    internal bool IsInCategory(long categoryId)
    {
        foreach (var category in Categories)
        {
            if (category.IsPrimary && category.Id == categoryId)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A picture of a product.</summary>
/// <param name="Id">Id of the picture, or null when Tiki has not taken it over yet.</param>
/// <param name="Url">Its address.</param>
/// <param name="Path">Its path on Tiki's picture server.</param>
/// <param name="Position">Location in the order of the pictures, from 0.</param>
/// <param name="Width">Width in pixels; 0 when unknown.</param>
/// <param name="Height">Height in pixels; 0 when unknown.</param>
public sealed record EmulatedImage(long? Id, string Url, string Path, int Position, int Width = 0, int Height = 0);

/// <summary>A category that a product is in.</summary>
/// <param name="Id">Id of the category.</param>
/// <param name="Name">Its name.</param>
/// <param name="UrlKey">Its name as part of a web address.</param>
/// <param name="IsPrimary">Whether the product was created in it.</param>
public sealed record EmulatedProductCategory(long Id, string Name, string UrlKey, bool IsPrimary);

/// <summary>Stock of a product in one warehouse.</summary>
/// <param name="Quantity">Stock as the seller set it.</param>
/// <param name="Available">Goods that are there.</param>
/// <param name="Reserved">Goods held back for orders.</param>
/// <param name="Sellable">Goods that can be sold.</param>
public sealed record EmulatedStock(long Quantity, long Available, long Reserved, long Sellable)
{
    /// <summary>Stock of which nothing is reserved.</summary>
    /// <param name="quantity">How much.</param>
    public static EmulatedStock Of(long quantity) => new(quantity, quantity, 0, quantity);

    /// <summary>The seller counts again; what is reserved for orders stays so.</summary>
    internal EmulatedStock WithAvailable(long quantity)
    {
        var reserved = Math.Max(Reserved, 0);
        return new EmulatedStock(quantity, quantity, reserved, quantity - reserved);
    }

    /// <summary>Another effect of so many goods than before. Held back they are there and not sellable, taken they are
    /// gone.</summary>
    internal EmulatedStock Moved(StockEffect before, StockEffect after, long goods)
    {
        var reserved = (after == StockEffect.Reserved ? goods : 0) - (before == StockEffect.Reserved ? goods : 0);
        var taken = (after == StockEffect.Taken ? goods : 0) - (before == StockEffect.Taken ? goods : 0);
        return new EmulatedStock(Quantity - taken, Available - taken, Reserved + reserved, Sellable - taken - reserved);
    }

    internal EmulatedStock Add(EmulatedStock other) =>
        new(Quantity + other.Quantity, Available + other.Available, Reserved + other.Reserved, Sellable + other.Sellable);
}
