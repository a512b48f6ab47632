using System.Globalization;

namespace TikiSpec.Emulator.State;

/// <summary>What events say, as JSON.</summary>
internal static class EventPayload
{
    public static string OfCode(EmulatedOrder order) =>
        TikiJson.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("order_code", order.Code);
            json.WriteEndObject();
        });

    /// <summary>Production says the code twice.</summary>
    public static string OfStatus(EmulatedOrder order) =>
        TikiJson.Text(json =>
        {
            json.WriteStartObject();
            json.WriteString("order_code", order.Code);
            json.WriteString("status", order.Status);
            json.WriteString("orderCode", order.Code);
            json.WriteEndObject();
        });

    public static string OfPrice(EmulatedProduct product, string name, long from, long to) =>
        TikiJson.Text(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("product_id", product.Id);
            json.WriteString("original_sku", product.OriginalSku ?? "");
            json.WriteString(name + "_from", from.ToString(CultureInfo.InvariantCulture));
            json.WriteString(name + "_to", to.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        });

    public static string OfStock(EmulatedProduct product, long warehouseId, EmulatedStock from, EmulatedStock to) =>
        TikiJson.Text(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("product_id", product.Id);
            json.WriteString("original_sku", product.OriginalSku ?? "");
            json.WriteNumber("warehouse_id", warehouseId);
            json.WriteNumber("quantity_from", from.Quantity);
            json.WriteNumber("quantity_to", to.Quantity);
            json.WriteNumber("quantity_available_from", from.Available);
            json.WriteNumber("quantity_available_to", to.Available);
            json.WriteNumber("quantity_sellable_from", from.Sellable);
            json.WriteNumber("quantity_sellable_to", to.Sellable);
            json.WriteNumber("quantity_reserved_from", from.Reserved);
            json.WriteNumber("quantity_reserved_to", to.Reserved);
            json.WriteEndObject();
        });
}
