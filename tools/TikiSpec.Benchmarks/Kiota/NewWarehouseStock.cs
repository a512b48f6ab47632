using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class NewWarehouseStock : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? WarehouseId { get; set; }

    public long? QtyAvailable { get; set; }

    public static NewWarehouseStock Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["warehouseId"] = node => WarehouseId = node.GetLongValue(),
            ["qtyAvailable"] = node => QtyAvailable = node.GetLongValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("warehouseId", WarehouseId);
        writer.WriteLongValue("qtyAvailable", QtyAvailable);
        writer.WriteAdditionalData(AdditionalData);
    }
}
