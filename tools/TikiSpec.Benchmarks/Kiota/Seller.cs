using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class Seller : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public long? Id { get; set; }

    public string? Name { get; set; }

    public string? Code { get; set; }

    public string? Logo { get; set; }

    public string? Slug { get; set; }

    public int? Status { get; set; }

    public long? StoreId { get; set; }

    public long? ListdataId { get; set; }

    public int? VatLimitSupported { get; set; }

    public int? IsAllVatSupported { get; set; }

    public static Seller Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["id"] = node => Id = node.GetLongValue(),
            ["name"] = node => Name = node.GetStringValue(),
            ["code"] = node => Code = node.GetStringValue(),
            ["logo"] = node => Logo = node.GetStringValue(),
            ["slug"] = node => Slug = node.GetStringValue(),
            ["status"] = node => Status = node.GetIntValue(),
            ["store_id"] = node => StoreId = node.GetLongValue(),
            ["listdata_id"] = node => ListdataId = node.GetLongValue(),
            ["vat_limit_supported"] = node => VatLimitSupported = node.GetIntValue(),
            ["is_all_vat_supported"] = node => IsAllVatSupported = node.GetIntValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLongValue("id", Id);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("code", Code);
        writer.WriteStringValue("logo", Logo);
        writer.WriteStringValue("slug", Slug);
        writer.WriteIntValue("status", Status);
        writer.WriteLongValue("store_id", StoreId);
        writer.WriteLongValue("listdata_id", ListdataId);
        writer.WriteIntValue("vat_limit_supported", VatLimitSupported);
        writer.WriteIntValue("is_all_vat_supported", IsAllVatSupported);
        writer.WriteAdditionalData(AdditionalData);
    }
}
