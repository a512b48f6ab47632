using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class SpecificationEntry : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? Id { get; set; }

    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? DisplayName { get; set; }

    public string? DataType { get; set; }

    public string? InputType { get; set; }

    public UntypedNode? Value { get; set; }

    public static SpecificationEntry Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["id"] = node => Id = node.GetLongValue(),
            ["code"] = node => Code = node.GetStringValue(),
            ["name"] = node => Name = node.GetStringValue(),
            ["display_name"] = node => DisplayName = node.GetStringValue(),
            ["data_type"] = node => DataType = node.GetStringValue(),
            ["input_type"] = node => InputType = node.GetStringValue(),
            ["value"] = node => Value = node.GetObjectValue(UntypedNode.CreateFromDiscriminatorValue),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("id", Id);
        writer.WriteStringValue("code", Code);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("display_name", DisplayName);
        writer.WriteStringValue("data_type", DataType);
        writer.WriteStringValue("input_type", InputType);
        writer.WriteObjectValue("value", Value);
        writer.WriteAdditionalData(AdditionalData);
    }
}
