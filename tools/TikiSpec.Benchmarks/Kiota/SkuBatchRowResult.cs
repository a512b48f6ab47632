using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class SkuBatchRowResult : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public bool? IsSuccess { get; set; }

    public long? ProductId { get; set; }

    public string? OriginalSku { get; set; }

    public string? Code { get; set; }

    public List<string>? Message { get; set; }

    public static SkuBatchRowResult Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["is_success"] = node => IsSuccess = node.GetBoolValue(),
            ["product_id"] = node => ProductId = node.GetLongValue(),
            ["original_sku"] = node => OriginalSku = node.GetStringValue(),
            ["code"] = node => Code = node.GetStringValue(),
            ["message"] = node => Message = node.GetCollectionOfPrimitiveValues<string>()?.ToList(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBoolValue("is_success", IsSuccess);
        writer.WriteLongValue("product_id", ProductId);
        writer.WriteStringValue("original_sku", OriginalSku);
        writer.WriteStringValue("code", Code);
        writer.WriteCollectionOfPrimitiveValues("message", Message);
        writer.WriteAdditionalData(AdditionalData);
    }
}
