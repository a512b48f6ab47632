using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class ProductAttributes : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public List<SpecificationGroup>? Specifications { get; set; }

    public static ProductAttributes Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["specifications"] = node => Specifications = node.GetCollectionOfObjectValues(SpecificationGroup.Create)?.ToList(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteCollectionOfObjectValues("specifications", Specifications);
        writer.WriteAdditionalData(AdditionalData);
    }
}
