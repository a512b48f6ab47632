using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class ProductImage : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? Id { get; set; }

    public string? Url { get; set; }

    public string? Path { get; set; }

    public int? Position { get; set; }

    public int? Width { get; set; }

    public int? Height { get; set; }

    public string? Label { get; set; }

    public bool? IsGallery { get; set; }

    public static ProductImage Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["id"] = node => Id = node.GetLongValue(),
            ["url"] = node => Url = node.GetStringValue(),
            ["path"] = node => Path = node.GetStringValue(),
            ["position"] = node => Position = node.GetIntValue(),
            ["width"] = node => Width = node.GetIntValue(),
            ["height"] = node => Height = node.GetIntValue(),
            ["label"] = node => Label = node.GetStringValue(),
            ["is_gallery"] = node => IsGallery = node.GetBoolValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("id", Id);
        writer.WriteStringValue("url", Url);
        writer.WriteStringValue("path", Path);
        writer.WriteIntValue("position", Position);
        writer.WriteIntValue("width", Width);
        writer.WriteIntValue("height", Height);
        writer.WriteStringValue("label", Label);
        writer.WriteBoolValue("is_gallery", IsGallery);
        writer.WriteAdditionalData(AdditionalData);
    }
}
