using System.Text.Json;
using System.Text.Json.Serialization;

namespace TikiSpec.Client.Tests.Json.Differential;

internal sealed record PlainProduct
{
    public long? ProductId { get; init; }

    public string? Sku { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public long? Price { get; init; }

    public long? MasterId { get; init; }

    public string? OriginalSku { get; init; }

    public int? Version { get; init; }

    public List<PlainImage?>? Images { get; init; }

    public List<PlainCategory?>? Categories { get; init; }

    public PlainInventory? Inventory { get; init; }

    public JsonElement? Attributes { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }
}
