using System.Globalization;
using System.Text.Json;

namespace TikiSpec.Emulator.Shapes;

/// <summary>The seller, and its warehouses: the emulator knows their numbers alone.</summary>
internal static class SellerShape
{
    public static void Write(Utf8JsonWriter json, EmulatedSeller seller)
    {
        json.WriteStartObject();
        json.WriteNumber("id", seller.Id);
        json.WriteString("sid", seller.SocialId);
        json.WriteString("name", seller.Name);
        json.WriteFlag("active", seller.IsActive);
        json.WriteString("logo", seller.Logo.Length == 0 ? null : seller.Logo);
        json.WriteList("operation_models", seller.OperationModels, static (json, model) => json.WriteStringValue(model));
        json.WriteFlag("can_update_product", seller.CanUpdateProducts);
        json.WriteNull("registration_status");
        json.WriteNull("live_at");
        json.WriteEndObject();
    }

    public static void WriteWarehouse(Utf8JsonWriter json, EmulatedSeller seller, long id)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("name", NameOf(id));
        json.WriteBoolean("is_primary", seller.WarehouseIds[0] == id);
        json.WriteNumber("status", 1);
        json.WriteString("street", "Số 2 Phố Ví Dụ");
        json.WriteEndObject();
    }

    public static void WriteInventory(Utf8JsonWriter json, EmulatedSeller seller, long id)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteNumber("seller_id", seller.Id);
        json.WriteBoolean("is_primary", seller.WarehouseIds[0] == id);
        json.WriteString("name", NameOf(id));
        json.WriteNumber("status", 1);
        json.WriteString("type", "requisition");
        json.WriteEndObject();
    }

    private static string NameOf(long id) => "Kho " + id.ToString(CultureInfo.InvariantCulture);
}
