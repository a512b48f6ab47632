using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class SkuBatchResult : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public List<SkuBatchRowResult>? Data { get; set; }

    public static SkuBatchResult Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["data"] = node => Data = node.GetCollectionOfObjectValues(SkuBatchRowResult.Create)?.ToList(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteCollectionOfObjectValues("data", Data);
        writer.WriteAdditionalData(AdditionalData);
    }
}
