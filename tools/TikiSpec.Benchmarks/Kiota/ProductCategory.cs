using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class ProductCategory : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? Id { get; set; }

    public string? Name { get; set; }

    public string? UrlKey { get; set; }

    public bool? IsPrimary { get; set; }

    public string? Path { get; set; }

    public static ProductCategory Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["id"] = node => Id = node.GetLongValue(),
            ["name"] = node => Name = node.GetStringValue(),
            ["url_key"] = node => UrlKey = node.GetStringValue(),
            ["is_primary"] = node => IsPrimary = node.GetBoolValue(),
            ["path"] = node => Path = node.GetStringValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("id", Id);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("url_key", UrlKey);
        writer.WriteBoolValue("is_primary", IsPrimary);
        writer.WriteStringValue("path", Path);
        writer.WriteAdditionalData(AdditionalData);
    }
}
