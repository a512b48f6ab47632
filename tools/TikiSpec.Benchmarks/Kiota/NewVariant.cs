using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class NewVariant : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Sku { get; set; }

    public long? MinCode { get; set; }

    public long? Price { get; set; }

    public long? MarketPrice { get; set; }

    public string? Option1 { get; set; }

    public string? Option2 { get; set; }

    public string? InventoryType { get; set; }

    public string? SellerWarehouse { get; set; }

    public List<NewWarehouseStock>? WarehouseStocks { get; set; }

    public string? BrandOrigin { get; set; }

    public string? Image { get; set; }

    public List<string>? Images { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public AnyMap? Attributes { get; set; }

    public static NewVariant Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["sku"] = node => Sku = node.GetStringValue(),
            ["min_code"] = node => MinCode = node.GetLongValue(),
            ["price"] = node => Price = node.GetLongValue(),
            ["market_price"] = node => MarketPrice = node.GetLongValue(),
            ["option1"] = node => Option1 = node.GetStringValue(),
            ["option2"] = node => Option2 = node.GetStringValue(),
            ["inventory_type"] = node => InventoryType = node.GetStringValue(),
            ["seller_warehouse"] = node => SellerWarehouse = node.GetStringValue(),
            ["warehouse_stocks"] = node => WarehouseStocks = node.GetCollectionOfObjectValues(NewWarehouseStock.Create)?.ToList(),
            ["brand_origin"] = node => BrandOrigin = node.GetStringValue(),
            ["image"] = node => Image = node.GetStringValue(),
            ["images"] = node => Images = node.GetCollectionOfPrimitiveValues<string>()?.ToList(),
            ["name"] = node => Name = node.GetStringValue(),
            ["description"] = node => Description = node.GetStringValue(),
            ["attributes"] = node => Attributes = node.GetObjectValue(AnyMap.Create),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("sku", Sku);
        writer.WriteLongValue("min_code", MinCode);
        writer.WriteLongValue("price", Price);
        writer.WriteLongValue("market_price", MarketPrice);
        writer.WriteStringValue("option1", Option1);
        writer.WriteStringValue("option2", Option2);
        writer.WriteStringValue("inventory_type", InventoryType);
        writer.WriteStringValue("seller_warehouse", SellerWarehouse);
        writer.WriteCollectionOfObjectValues("warehouse_stocks", WarehouseStocks);
        writer.WriteStringValue("brand_origin", BrandOrigin);
        writer.WriteStringValue("image", Image);
        writer.WriteCollectionOfPrimitiveValues("images", Images);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("description", Description);
        writer.WriteObjectValue("attributes", Attributes);
        writer.WriteAdditionalData(AdditionalData);
    }
}
