using System.Text.Json;

namespace TikiSpec.Emulator.Shapes;

/// <summary>Product requests: one row with the product in v1, a request with its products in v2.</summary>
internal static class RequestShape
{
    public static void WriteFlat(Utf8JsonWriter json, EmulatedRequest request, bool withProductInfo)
    {
        json.WriteStartObject();
        var product = request.Products.Count > 0 ? request.Products[0] : null;
        if (product is not null)
        {
            WriteProductOfFlat(json, product);
        }

        json.WriteTime("created_at", request.CreatedAt);
        json.WriteString("created_by", request.CreatedBy);
        json.WriteString("request_id", request.RequestId);
        json.WriteString("state", request.State);
        json.WriteString("kind", request.Kind);
        if (request.ApprovedAt is { } approvedAt)
        {
            json.WriteTime("approved_at", approvedAt);
            json.WriteString("approved_by", request.ApprovedBy);
        }

        json.WritePropertyName("product_info");
        if (withProductInfo && product is not null)
        {
            ProductShape.WriteRow(json, product, ApiVersion.V1, withInventory: false, withImages: true);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteNull("reasons");
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, EmulatedRequest request, bool withProducts)
    {
        json.WriteStartObject();
        json.WriteString("request_id", request.RequestId);
        json.WriteString("state", request.State);
        json.WriteTime("created_at", request.CreatedAt);
        json.WriteString("created_by", request.CreatedBy);
        json.WriteString("kind", request.Kind);
        json.WriteString("approved_at", request.ApprovedAt is { } approvedAt ? TikiTime.Text(approvedAt) : null);
        json.WriteString("approved_by", request.ApprovedBy);
        json.WriteNull("reasons");
        json.WriteList("products", withProducts ? request.Products : [], WriteProduct);
        json.WriteEndObject();
    }

    private static void WriteProduct(Utf8JsonWriter json, EmulatedProduct product)
    {
        json.WriteStartObject();
        json.WriteNumber("product_id", product.Id);
        json.WriteString("sku", product.Sku);
        json.WriteString("name", product.Name);
        json.WriteFlag("active", product.IsActive);
        json.WriteString("original_sku", product.OriginalSku ?? "");
        json.WriteNumber("price", product.Price);
        json.WriteNumber("market_price", product.MarketPrice);
        json.WriteList("images", product.Images, PartShape.WriteRequestedImage);
        json.WriteList("categories", product.Categories, PartShape.WriteRequestedCategory);
        json.WriteStartObject("attributes");
        foreach (var attribute in product.Attributes)
        {
            json.WriteStartObject(attribute.Key);
            json.WriteString("attribute_code", attribute.Key);
            json.WritePropertyName("value");
            attribute.Value.WriteTo(json);
            json.WriteNull("input_type");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProductOfFlat(Utf8JsonWriter json, EmulatedProduct product)
    {
        json.WriteString("sku", product.Sku);
        json.WriteString("master_sku", product.MasterSku);
        json.WriteNumber("master_id", product.MasterId);
        json.WriteString("super_sku", product.SuperSku);
        json.WriteNumber("super_id", product.SuperId);
        json.WriteString("name", product.Name);
        json.WriteString("entity_type", product.EntityType);
        json.WriteString("type", product.Type);
        json.WriteNumber("price", product.Price);
        json.WriteNumber("product_id", product.Id);
        json.WriteString("original_sku", product.OriginalSku);
    }
}
