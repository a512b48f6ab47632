using System.Globalization;
using System.Text.Json.Nodes;

namespace TikiSpec.Emulator.Tests;

/// <summary>Bodies that are taken as they are, for tests to change.</summary>
internal static class Payloads
{
    /// <summary>A v2.1 product without options in the category 1795, with stock in two warehouses.</summary>
    public static JsonObject Product(string sku = "SKU-1", long price = 120_000) =>
        new()
        {
            ["category_id"] = 1795,
            ["name"] = "Phone case",
            ["description"] = "Keeps a phone whole.",
            ["market_price"] = 150_000,
            ["attributes"] = new JsonObject { ["brand"] = "Apple" },
            ["image"] = "https://example.com/case.jpg",
            ["images"] = new JsonArray("https://example.com/case-2.jpg"),
            ["option_attributes"] = new JsonArray(),
            ["variants"] = new JsonArray(Variant(sku, price)),
        };

    public static JsonObject Variant(string sku, long price = 120_000, params (long Warehouse, long Quantity)[] stock) =>
        new()
        {
            ["sku"] = sku,
            ["price"] = price,
            ["inventory_type"] = "dropship",
            ["seller_warehouse"] = string.Join(
                ",",
                Stock(stock).Select(static item => item.Warehouse.ToString(CultureInfo.InvariantCulture))
            ),
            ["warehouse_stocks"] = new JsonArray(
                Stock(stock)
                    .Select(static item => (JsonNode)new JsonObject { ["warehouseId"] = item.Warehouse, ["qtyAvailable"] = item.Quantity })
                    .ToArray()
            ),
        };

    /// <summary>Two colours of one product.</summary>
    public static JsonObject TwoVariants(string first = "SKU-RED", string second = "SKU-BLUE")
    {
        var product = Product();
        var (red, blue) = (Variant(first), Variant(second, stock: [(1054, 1), (1233, 2)]));
        (red["option1"], blue["option1"]) = ("red", "blue");
        product["option_attributes"] = new JsonArray("color");
        product["variants"] = new JsonArray(red, blue);
        return product;
    }

    private static (long Warehouse, long Quantity)[] Stock((long Warehouse, long Quantity)[] stock) =>
        stock.Length > 0 ? stock : [(1054, 3), (1233, 5)];
}
