using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class ErrorBody : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public List<string>? Errors { get; set; }

    public ErrorMeta? Meta { get; set; }

    public static ErrorBody Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["errors"] = node => Errors = node.GetCollectionOfPrimitiveValues<string>()?.ToList(),
            ["meta"] = node => Meta = node.GetObjectValue(ErrorMeta.Create),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteCollectionOfPrimitiveValues("errors", Errors);
        writer.WriteObjectValue("meta", Meta);
        writer.WriteAdditionalData(AdditionalData);
    }
}
