using Microsoft.Kiota.Abstractions.Serialization;

namespace TikiSpec.Benchmarks.Kiota;

public sealed class Paging : IAdditionalDataHolder, IParsable
{
    public IDictionary<string, object> AdditionalData { get; set; } = new Dictionary<string, object>();

    public int? Total { get; set; }

    public int? CurrentPage { get; set; }

    public int? From { get; set; }

    public int? To { get; set; }

    public int? PerPage { get; set; }

    public int? LastPage { get; set; }

    public static Paging Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() =>
        new Dictionary<string, Action<IParseNode>>
        {
            ["total"] = node => Total = node.GetIntValue(),
            ["current_page"] = node => CurrentPage = node.GetIntValue(),
            ["from"] = node => From = node.GetIntValue(),
            ["to"] = node => To = node.GetIntValue(),
            ["per_page"] = node => PerPage = node.GetIntValue(),
            ["last_page"] = node => LastPage = node.GetIntValue(),
        };

    public void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteIntValue("total", Total);
        writer.WriteIntValue("current_page", CurrentPage);
        writer.WriteIntValue("from", From);
        writer.WriteIntValue("to", To);
        writer.WriteIntValue("per_page", PerPage);
        writer.WriteIntValue("last_page", LastPage);
        writer.WriteAdditionalData(AdditionalData);
    }
}
