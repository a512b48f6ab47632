using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class NewProductMetaData : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public bool? IsAutoTurnOn { get; set; }

    public static NewProductMetaData Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>> { ["is_auto_turn_on"] = node => IsAutoTurnOn = node.GetBoolValue() };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBoolValue("is_auto_turn_on", IsAutoTurnOn);
        writer.WriteAdditionalData(AdditionalData);
    }
}
