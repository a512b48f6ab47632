using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class ErrorMeta : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Source { get; set; }

    public string? Id { get; set; }

    public static ErrorMeta Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["source"] = node => Source = node.GetStringValue(),
            ["id"] = node => Id = node.GetStringValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("source", Source);
        writer.WriteStringValue("id", Id);
        writer.WriteAdditionalData(AdditionalData);
    }
}
