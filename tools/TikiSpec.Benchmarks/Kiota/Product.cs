using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class Product : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? ProductId { get; set; }

    public string? Sku { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? EntityType { get; set; }

    public long? Price { get; set; }

    public long? MarketPrice { get; set; }

    public string? CreatedAt { get; set; }

    public long? MasterId { get; set; }

    public string? MasterSku { get; set; }

    public long? SuperId { get; set; }

    public string? SuperSku { get; set; }

    public string? OriginalSku { get; set; }

    public string? CreatedBy { get; set; }

    public int? Version { get; set; }

    public string? Thumbnail { get; set; }

    public List<ProductImage>? Images { get; set; }

    public List<ProductCategory>? Categories { get; set; }

    public Inventory? Inventory { get; set; }

    public int? Active { get; set; }

    public string? UpdatedAt { get; set; }

    public ProductAttributes? Attributes { get; set; }

    public static Product Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["product_id"] = node => ProductId = node.GetLongValue(),
            ["sku"] = node => Sku = node.GetStringValue(),
            ["name"] = node => Name = node.GetStringValue(),
            ["type"] = node => Type = node.GetStringValue(),
            ["entity_type"] = node => EntityType = node.GetStringValue(),
            ["price"] = node => Price = node.GetLongValue(),
            ["market_price"] = node => MarketPrice = node.GetLongValue(),
            ["created_at"] = node => CreatedAt = node.GetStringValue(),
            ["master_id"] = node => MasterId = node.GetLongValue(),
            ["master_sku"] = node => MasterSku = node.GetStringValue(),
            ["super_id"] = node => SuperId = node.GetLongValue(),
            ["super_sku"] = node => SuperSku = node.GetStringValue(),
            ["original_sku"] = node => OriginalSku = node.GetStringValue(),
            ["created_by"] = node => CreatedBy = node.GetStringValue(),
            ["version"] = node => Version = node.GetIntValue(),
            ["thumbnail"] = node => Thumbnail = node.GetStringValue(),
            ["images"] = node => Images = node.GetCollectionOfObjectValues(ProductImage.Create)?.ToList(),
            ["categories"] = node => Categories = node.GetCollectionOfObjectValues(ProductCategory.Create)?.ToList(),
            ["inventory"] = node => Inventory = node.GetObjectValue(Inventory.Create),
            ["active"] = node => Active = node.GetIntValue(),
            ["updated_at"] = node => UpdatedAt = node.GetStringValue(),
            ["attributes"] = node => Attributes = node.GetObjectValue(ProductAttributes.Create),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("product_id", ProductId);
        writer.WriteStringValue("sku", Sku);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("type", Type);
        writer.WriteStringValue("entity_type", EntityType);
        writer.WriteLongValue("price", Price);
        writer.WriteLongValue("market_price", MarketPrice);
        writer.WriteStringValue("created_at", CreatedAt);
        writer.WriteLongValue("master_id", MasterId);
        writer.WriteStringValue("master_sku", MasterSku);
        writer.WriteLongValue("super_id", SuperId);
        writer.WriteStringValue("super_sku", SuperSku);
        writer.WriteStringValue("original_sku", OriginalSku);
        writer.WriteStringValue("created_by", CreatedBy);
        writer.WriteIntValue("version", Version);
        writer.WriteStringValue("thumbnail", Thumbnail);
        writer.WriteCollectionOfObjectValues("images", Images);
        writer.WriteCollectionOfObjectValues("categories", Categories);
        writer.WriteObjectValue("inventory", Inventory);
        writer.WriteIntValue("active", Active);
        writer.WriteStringValue("updated_at", UpdatedAt);
        writer.WriteObjectValue("attributes", Attributes);
        writer.WriteAdditionalData(AdditionalData);
    }
}
