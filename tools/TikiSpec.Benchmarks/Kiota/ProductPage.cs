using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class ProductPage : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public List<Product>? Data { get; set; }

    public Paging? Paging { get; set; }

    public static ProductPage Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["data"] = node => Data = node.GetCollectionOfObjectValues(Product.Create)?.ToList(),
            ["paging"] = node => Paging = node.GetObjectValue(Paging.Create),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteCollectionOfObjectValues("data", Data);
        writer.WriteObjectValue("paging", Paging);
        writer.WriteAdditionalData(AdditionalData);
    }
}
