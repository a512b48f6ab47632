using System.Text.Json.Nodes;
using TikiSpec.Emulator.Sellers;
using TikiSpec.Emulator.State;

namespace TikiSpec.Cli.Emulation;

/// <summary>A create request that the state takes as it is: people begin with data of their own, and the first call
/// that they copy must work.</summary>
internal static class SampleProduct
{
    // What the specs' own examples are about; other data has other categories and warehouses.
    private const long UsualCategory = 1795;
    private const long UsualWarehouse = 1054;

    /// <summary>JSON on one line without apostrophes; null when no category takes products.</summary>
    public static string? For(EmulatorState state)
    {
        var category = state
            .Categories.Where(static category => category is { IsPrimary: true, IsProductListingEnabled: true })
            .OrderBy(static category => category.Id == UsualCategory ? 0 : 1)
            .FirstOrDefault();
        if (category is null)
        {
            return null;
        }

        var product = new JsonObject
        {
            ["category_id"] = category.Id,
            ["name"] = "Phone case",
            ["description"] = "Keeps a phone whole.",
            ["market_price"] = 150_000,
            ["attributes"] = Attributes(category),
            ["image"] = "https://example.com/case.jpg",
            ["images"] = new JsonArray(),
            ["option_attributes"] = new JsonArray(),
            ["variants"] = new JsonArray(Variant(state.Seller.WarehouseIds)),
        };
        // The encoder that is used by default writes an apostrophe as an escape, so that the shell sees none.
        return product.ToJsonString();
    }

    private static JsonObject Attributes(EmulatedCategory category)
    {
        var attributes = new JsonObject { ["brand"] = "Apple" };
        foreach (var required in category.Attributes.Where(static attribute => attribute.IsRequired && attribute.Code != "brand"))
        {
            attributes[required.Code] = "1";
        }

        return attributes;
    }

    private static JsonObject Variant(IReadOnlyList<long> warehouses)
    {
        var variant = new JsonObject
        {
            ["sku"] = "CASE-1",
            ["price"] = 120_000,
            ["inventory_type"] = "dropship",
        };
        if (warehouses.Count > 0)
        {
            var warehouse = warehouses.Contains(UsualWarehouse) ? UsualWarehouse : warehouses[0];
            variant["seller_warehouse"] = warehouse.ToString(System.Globalization.CultureInfo.InvariantCulture);
            variant["warehouse_stocks"] = new JsonArray(new JsonObject { ["warehouseId"] = warehouse, ["qtyAvailable"] = 3 });
        }

        return variant;
    }
}
