using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator;

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

    /// <summary>seller_simple or master_simple. seller_simple by default; only such products can be updated in a batch.</summary>
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

    /// <summary>Who holds the stock. backorder by default; instock means Tiki does, and then the seller cannot change it.</summary>
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
