using System.Text.Json;

namespace TikiSpec.Emulator;

/// <summary>The ids of the seller's own warehouses: every one that an example names.</summary>
internal static class SeedWarehouses
{
    public static IReadOnlyList<long> Of(SeedExamples examples)
    {
        var variants = examples.Bodies("Requests_Create").SelectMany(static body => body.Items("variants"));
        var updates = examples.Bodies("Products_UpdateSku").Concat(examples.Bodies("Products_UpdateSkus").SelectMany(static body => body.Items("data")));
        var inventories = examples.Rows("Products_List").Concat(examples.Rows("Products_Get")).Select(static row => row.Property("inventory")).OfType<JsonElement>();
        return variants.SelectMany(static variant => Listed(variant).Concat(Ids(variant, "warehouse_stocks", "warehouseId")))
            .Concat(updates.SelectMany(static update => Listed(update).Concat(Ids(update, "warehouse_quantities", "warehouse_id"))))
            .Concat(inventories.SelectMany(static inventory => Ids(inventory, "warehouse_stocks", "warehouse_id")))
            .Distinct()
            .Order()
            .ToArray();
    }

    private static IReadOnlyList<long> Listed(JsonElement owner) => owner.SeparatedIntegers("seller_warehouse") ?? [];

    private static IEnumerable<long> Ids(JsonElement owner, string list, string id) =>
        owner.Items(list).Select(item => item.Integer(id)).OfType<long>();
}
