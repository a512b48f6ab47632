using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests;

/// <summary>A product that is taken as it is.</summary>
internal static class Sample
{
    public static NewProduct Product(string sku = "CLIENT-1", long price = 120_000) =>
        new()
        {
            CategoryId = 1795,
            Name = "Ốp lưng",
            Description = "Keeps a phone whole.",
            MarketPrice = price * 2,
            Attributes = new Dictionary<string, ApiValue> { ["brand"] = "Apple", ["bulky"] = 0 },
            Image = "https://example.com/case.jpg",
            Images = [],
            OptionAttributes = [],
            Variants = [Variant(sku, price)],
        };

    public static NewVariant Variant(string sku, long price = 120_000) =>
        new()
        {
            Sku = sku,
            Price = price,
            InventoryType = InventoryType.Dropship,
            SellerWarehouse = [1054, 1233],
            WarehouseStocks = [new() { WarehouseId = 1054, QtyAvailable = 3 }, new() { WarehouseId = 1233, QtyAvailable = 5 }],
        };
}
