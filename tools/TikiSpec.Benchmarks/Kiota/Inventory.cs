using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class Inventory : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? InventoryType { get; set; }

    public string? FulfillmentType { get; set; }

    public List<WarehouseInventory>? WarehouseStocks { get; set; }

    public static Inventory Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["inventory_type"] = node => InventoryType = node.GetStringValue(),
            ["fulfillment_type"] = node => FulfillmentType = node.GetStringValue(),
            ["warehouse_stocks"] = node => WarehouseStocks = node.GetCollectionOfObjectValues(WarehouseInventory.Create)?.ToList(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("inventory_type", InventoryType);
        writer.WriteStringValue("fulfillment_type", FulfillmentType);
        writer.WriteCollectionOfObjectValues("warehouse_stocks", WarehouseStocks);
        writer.WriteAdditionalData(AdditionalData);
    }
}
