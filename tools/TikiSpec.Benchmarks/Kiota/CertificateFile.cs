using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class CertificateFile : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? Url { get; set; }

    public string? Type { get; set; }

    public long? DocumentId { get; set; }

    public static CertificateFile Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["url"] = node => Url = node.GetStringValue(),
            ["type"] = node => Type = node.GetStringValue(),
            ["document_id"] = node => DocumentId = node.GetLongValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("url", Url);
        writer.WriteStringValue("type", Type);
        writer.WriteLongValue("document_id", DocumentId);
        writer.WriteAdditionalData(AdditionalData);
    }
}
