using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class SpecificationGroup : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? Id { get; set; }

    public string? Name { get; set; }

    public List<SpecificationEntry>? Attributes { get; set; }

    public int? SortOrder { get; set; }

    public static SpecificationGroup Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["id"] = node => Id = node.GetLongValue(),
            ["name"] = node => Name = node.GetStringValue(),
            ["attributes"] = node => Attributes = node.GetCollectionOfObjectValues(SpecificationEntry.Create)?.ToList(),
            ["sort_order"] = node => SortOrder = node.GetIntValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("id", Id);
        writer.WriteStringValue("name", Name);
        writer.WriteCollectionOfObjectValues("attributes", Attributes);
        writer.WriteIntValue("sort_order", SortOrder);
        writer.WriteAdditionalData(AdditionalData);
    }
}
