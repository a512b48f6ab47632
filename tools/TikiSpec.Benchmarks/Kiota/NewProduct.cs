using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class NewProduct : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? CategoryId { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public long? MarketPrice { get; set; }

    public AnyMap? Attributes { get; set; }

    public string? Image { get; set; }

    public List<string>? Images { get; set; }

    public List<string>? OptionAttributes { get; set; }

    public List<NewVariant>? Variants { get; set; }

    public List<CertificateFile>? CertificateFiles { get; set; }

    public NewProductMetaData? MetaData { get; set; }

    public static NewProduct Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["category_id"] = node => CategoryId = node.GetLongValue(),
            ["name"] = node => Name = node.GetStringValue(),
            ["description"] = node => Description = node.GetStringValue(),
            ["market_price"] = node => MarketPrice = node.GetLongValue(),
            ["attributes"] = node => Attributes = node.GetObjectValue(AnyMap.Create),
            ["image"] = node => Image = node.GetStringValue(),
            ["images"] = node => Images = node.GetCollectionOfPrimitiveValues<string>()?.ToList(),
            ["option_attributes"] = node => OptionAttributes = node.GetCollectionOfPrimitiveValues<string>()?.ToList(),
            ["variants"] = node => Variants = node.GetCollectionOfObjectValues(NewVariant.Create)?.ToList(),
            ["certificate_files"] = node => CertificateFiles = node.GetCollectionOfObjectValues(CertificateFile.Create)?.ToList(),
            ["meta_data"] = node => MetaData = node.GetObjectValue(NewProductMetaData.Create),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("category_id", CategoryId);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("description", Description);
        writer.WriteLongValue("market_price", MarketPrice);
        writer.WriteObjectValue("attributes", Attributes);
        writer.WriteStringValue("image", Image);
        writer.WriteCollectionOfPrimitiveValues("images", Images);
        writer.WriteCollectionOfPrimitiveValues("option_attributes", OptionAttributes);
        writer.WriteCollectionOfObjectValues("variants", Variants);
        writer.WriteCollectionOfObjectValues("certificate_files", CertificateFiles);
        writer.WriteObjectValue("meta_data", MetaData);
        writer.WriteAdditionalData(AdditionalData);
    }
}
