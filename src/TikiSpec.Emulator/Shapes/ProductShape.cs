using System.Text.Json;

namespace TikiSpec.Emulator.Shapes;

/// <summary>Products in the shapes of lists, of the detail and of the list of hidden ones.</summary>
internal static class ProductShape
{
    /// <param name="json">Where to write.</param>
    /// <param name="product">What to write.</param>
    /// <param name="version">Whose shape.</param>
    /// <param name="withInventory">Whether the caller asked for the stock.</param>
    /// <param name="withImages">Whether the caller asked for the pictures, which production sends to nobody
    /// else.</param>
    public static void WriteRow(Utf8JsonWriter json, EmulatedProduct product, ApiVersion version, bool withInventory, bool withImages)
    {
        json.WriteStartObject();
        json.WriteNumber("product_id", product.Id);
        WriteFamily(json, product);
        json.WriteString("super_sku", product.SuperSku);
        json.WriteString("original_sku", product.OriginalSku);
        json.WriteFlag("active", product.IsActive);
        WriteOrigin(json, product);
        json.WriteString("created_by", product.CreatedBy);
        json.WriteString("thumbnail", product.Thumbnail);
        if (withImages)
        {
            json.WriteList("images", product.Images, PartShape.WriteImage);
        }

        json.WriteList("categories", product.Categories, PartShape.WriteCategory);
        if (withInventory)
        {
            InventoryShape.Write(json, product, version);
        }

        json.WriteEndObject();
    }

    public static void WriteDetail(Utf8JsonWriter json, EmulatedProduct product, EmulatedSeller seller, OperationCall call)
    {
        json.WriteStartObject();
        json.WriteNumber("id", product.Id);
        WriteFamily(json, product);
        json.WriteString("super_sku", product.SuperSku);
        json.WriteString("original_sku", product.OriginalSku);
        json.WriteString("created_by", product.CreatedBy);
        json.WriteFlag("active", product.IsActive);
        json.WriteBoolean("is_hidden", product.IsHidden);
        WriteOrigin(json, product);
        json.WriteString("thumbnail", product.Thumbnail);
        if (call.Parameters.Includes("includes", "seller"))
        {
            PartShape.WriteSeller(json, seller);
        }

        if (call.Parameters.Includes("includes", "attributes"))
        {
            PartShape.WriteAttributes(json, product);
        }

        if (call.Parameters.Includes("includes", "images"))
        {
            json.WriteList("images", product.Images, PartShape.WriteImage);
        }

        if (call.Parameters.Includes("includes", "categories"))
        {
            json.WriteList("categories", product.Categories, PartShape.WriteCategory);
        }

        if (call.Parameters.Includes("includes", "inventory"))
        {
            InventoryShape.Write(json, product, call.Version);
        }

        json.WriteEndObject();
    }

    public static void WriteHidden(Utf8JsonWriter json, EmulatedProduct product)
    {
        json.WriteStartObject();
        json.WriteNumber("id", product.Id);
        WriteFamily(json, product);
        json.WriteString("super_sku", product.SuperSku);
        json.WriteString("original_sku", product.OriginalSku ?? "");
        WriteOrigin(json, product);
        json.WriteString("created_by", product.CreatedBy);
        json.WriteString("active", product.IsActive ? "1" : "0");
        json.WriteBoolean("is_hidden", product.IsHidden);
        json.WriteEndObject();
    }

    private static void WriteFamily(Utf8JsonWriter json, EmulatedProduct product)
    {
        json.WriteString("sku", product.Sku);
        json.WriteString("name", product.Name);
        json.WriteNumber("master_id", product.MasterId);
        json.WriteString("master_sku", product.MasterSku);
        json.WriteNumber("super_id", product.SuperId);
    }

    private static void WriteOrigin(Utf8JsonWriter json, EmulatedProduct product)
    {
        json.WriteString("type", product.Type);
        json.WriteString("entity_type", product.EntityType);
        json.WriteNumber("price", product.Price);
        json.WriteNumber("market_price", product.MarketPrice);
        json.WriteNumber("version", product.Version);
        json.WriteTime("created_at", product.CreatedAt);
        json.WriteTime("updated_at", product.UpdatedAt);
    }
}
