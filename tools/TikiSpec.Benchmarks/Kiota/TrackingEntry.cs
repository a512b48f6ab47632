using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class TrackingEntry : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public string? TrackId { get; set; }

    public string? State { get; set; }

    public string? Reason { get; set; }

    public string? RequestId { get; set; }

    public static TrackingEntry Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["track_id"] = node => TrackId = node.GetStringValue(),
            ["state"] = node => State = node.GetStringValue(),
            ["reason"] = node => Reason = node.GetStringValue(),
            ["request_id"] = node => RequestId = node.GetStringValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("track_id", TrackId);
        writer.WriteStringValue("state", State);
        writer.WriteStringValue("reason", Reason);
        writer.WriteStringValue("request_id", RequestId);
        writer.WriteAdditionalData(AdditionalData);
    }
}
