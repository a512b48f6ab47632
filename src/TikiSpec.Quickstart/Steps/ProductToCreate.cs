using TikiSpec.Quickstart.Arguments;
using TikiSpec.Quickstart.V2_1;

namespace TikiSpec.Quickstart.Steps;

/// <summary>A product with two variants, each in two warehouses.</summary>
internal static class ProductToCreate
{
    public static NewProduct Make(FoundCategory category, IReadOnlyList<long> warehouses, QuickstartArguments arguments) =>
        new()
        {
            CategoryId = category.Id,
            Name = "Dế Mèn phiêu lưu ký",
            Description = "The adventures of a cricket, told by Tô Hoài.",
            // The list price is above the selling price, so that the price can rise a little later.
            MarketPrice = arguments.Price + (arguments.Price / 5) + 1,
            Attributes = category
                .Attributes.Where(static attribute => attribute.IsRequired)
                .ToDictionary(static attribute => attribute.Code, static _ => (ApiValue)"Tô Hoài"),
            Image = "https://example.com/cricket.jpg",
            Images = ["https://example.com/cricket-inside.jpg"],
            OptionAttributes = ["cover"],
            Variants =
            [
                Variant(arguments.Sku, "hard", arguments, warehouses),
                Variant(arguments.Sku + "-2", "soft", arguments with { Stock = 12 }, warehouses),
            ],
            MetaData = new() { IsAutoTurnOn = true },
        };

    private static NewVariant Variant(string sku, string cover, QuickstartArguments arguments, IReadOnlyList<long> warehouses) =>
        new()
        {
            Sku = sku,
            Price = arguments.Price,
            Option1 = cover,
            InventoryType = InventoryType.Dropship,
            SellerWarehouse = [warehouses[0], warehouses[1]],
            WarehouseStocks =
            [
                new() { WarehouseId = warehouses[0], QtyAvailable = arguments.Stock - (arguments.Stock / 2) },
                new() { WarehouseId = warehouses[1], QtyAvailable = arguments.Stock / 2 },
            ],
        };
}
