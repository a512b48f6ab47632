using System.Text.Json;

namespace TikiSpec.Emulator.Shapes;

/// <summary>Stock: one sum in v1 and v2, by warehouse in v2.1.</summary>
internal static class InventoryShape
{
    public static void Write(Utf8JsonWriter json, EmulatedProduct product, ApiVersion version)
    {
        json.WriteStartObject("inventory");
        json.WriteString("inventory_type", product.InventoryType);
        json.WriteString("fulfillment_type", product.FulfillmentType);
        if (version == ApiVersion.V2_1)
        {
            json.WriteList(
                "warehouse_stocks",
                product.Stock,
                static (json, stock) =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("warehouse_id", stock.Key);
                    WriteNumbers(json, stock.Value);
                    json.WriteEndObject();
                }
            );
        }
        else
        {
            WriteNumbers(json, product.TotalStock);
        }

        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, EmulatedStock stock)
    {
        json.WriteNumber("quantity", stock.Quantity);
        json.WriteNumber("quantity_available", stock.Available);
        json.WriteNumber("quantity_reserved", stock.Reserved);
        json.WriteNumber("quantity_sellable", stock.Sellable);
    }
}
