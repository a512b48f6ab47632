using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace TikiSpec.Benchmarks.Dtos;

/// <summary>Keeps what a record does not declare, as the emitted records do. The two libraries want different values,
/// and share one field so that no record grows by a second.</summary>
public abstract record OpenRecord
{
    private object? _additional;

    [JsonExtensionData]
    [Newtonsoft.Json.JsonIgnore]
    public Dictionary<string, JsonElement>? Additional
    {
        get => _additional as Dictionary<string, JsonElement>;
        set => _additional = value;
    }

    [JsonIgnore]
    [Newtonsoft.Json.JsonExtensionData]
    public Dictionary<string, JToken>? AdditionalTokens
    {
        get => _additional as Dictionary<string, JToken>;
        set => _additional = value;
    }
}
