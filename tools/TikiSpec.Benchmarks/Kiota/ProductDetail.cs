using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class ProductDetail : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? Id { get; set; }

    public string? Sku { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? EntityType { get; set; }

    public long? Price { get; set; }

    public long? MarketPrice { get; set; }

    public int? Active { get; set; }

    public string? CreatedAt { get; set; }

    public bool? IsHidden { get; set; }

    public long? MasterId { get; set; }

    public string? MasterSku { get; set; }

    public long? SuperId { get; set; }

    public int? Version { get; set; }

    public string? UpdatedAt { get; set; }

    public string? Thumbnail { get; set; }

    public Seller? Seller { get; set; }

    public ProductAttributes? Attributes { get; set; }

    public List<ProductImage>? Images { get; set; }

    public List<ProductCategory>? Categories { get; set; }

    public Inventory? Inventory { get; set; }

    public static ProductDetail Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["id"] = node => Id = node.GetLongValue(),
            ["sku"] = node => Sku = node.GetStringValue(),
            ["name"] = node => Name = node.GetStringValue(),
            ["type"] = node => Type = node.GetStringValue(),
            ["entity_type"] = node => EntityType = node.GetStringValue(),
            ["price"] = node => Price = node.GetLongValue(),
            ["market_price"] = node => MarketPrice = node.GetLongValue(),
            ["active"] = node => Active = node.GetIntValue(),
            ["created_at"] = node => CreatedAt = node.GetStringValue(),
            ["is_hidden"] = node => IsHidden = node.GetBoolValue(),
            ["master_id"] = node => MasterId = node.GetLongValue(),
            ["master_sku"] = node => MasterSku = node.GetStringValue(),
            ["super_id"] = node => SuperId = node.GetLongValue(),
            ["version"] = node => Version = node.GetIntValue(),
            ["updated_at"] = node => UpdatedAt = node.GetStringValue(),
            ["thumbnail"] = node => Thumbnail = node.GetStringValue(),
            ["seller"] = node => Seller = node.GetObjectValue(Seller.Create),
            ["attributes"] = node => Attributes = node.GetObjectValue(ProductAttributes.Create),
            ["images"] = node => Images = node.GetCollectionOfObjectValues(ProductImage.Create)?.ToList(),
            ["categories"] = node => Categories = node.GetCollectionOfObjectValues(ProductCategory.Create)?.ToList(),
            ["inventory"] = node => Inventory = node.GetObjectValue(Inventory.Create),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("id", Id);
        writer.WriteStringValue("sku", Sku);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("type", Type);
        writer.WriteStringValue("entity_type", EntityType);
        writer.WriteLongValue("price", Price);
        writer.WriteLongValue("market_price", MarketPrice);
        writer.WriteIntValue("active", Active);
        writer.WriteStringValue("created_at", CreatedAt);
        writer.WriteBoolValue("is_hidden", IsHidden);
        writer.WriteLongValue("master_id", MasterId);
        writer.WriteStringValue("master_sku", MasterSku);
        writer.WriteLongValue("super_id", SuperId);
        writer.WriteIntValue("version", Version);
        writer.WriteStringValue("updated_at", UpdatedAt);
        writer.WriteStringValue("thumbnail", Thumbnail);
        writer.WriteObjectValue("seller", Seller);
        writer.WriteObjectValue("attributes", Attributes);
        writer.WriteCollectionOfObjectValues("images", Images);
        writer.WriteCollectionOfObjectValues("categories", Categories);
        writer.WriteObjectValue("inventory", Inventory);
        writer.WriteAdditionalData(AdditionalData);
    }
}
