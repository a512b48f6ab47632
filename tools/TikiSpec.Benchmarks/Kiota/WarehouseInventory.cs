using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class WarehouseInventory : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? WarehouseId { get; set; }

    public long? Quantity { get; set; }

    public long? QuantityAvailable { get; set; }

    public long? QuantitySellable { get; set; }

    public long? QuantityReserved { get; set; }

    public static WarehouseInventory Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["warehouse_id"] = node => WarehouseId = node.GetLongValue(),
            ["quantity"] = node => Quantity = node.GetLongValue(),
            ["quantity_available"] = node => QuantityAvailable = node.GetLongValue(),
            ["quantity_sellable"] = node => QuantitySellable = node.GetLongValue(),
            ["quantity_reserved"] = node => QuantityReserved = node.GetLongValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("warehouse_id", WarehouseId);
        writer.WriteLongValue("quantity", Quantity);
        writer.WriteLongValue("quantity_available", QuantityAvailable);
        writer.WriteLongValue("quantity_sellable", QuantitySellable);
        writer.WriteLongValue("quantity_reserved", QuantityReserved);
        writer.WriteAdditionalData(AdditionalData);
    }
}
