using System.Text.Json;
using System.Text.Json.Serialization;

namespace TikiSpec.Tests.Models;

/// <summary>An open enum as the generator writes one, by hand.</summary>
[JsonConverter(typeof(ApiModelConverter<ItemState>))]
public readonly record struct ItemState : IApiEnum<ItemState>
{
    private static readonly JsonKnownTexts Known = new("approved", "rejected");
    private readonly string? _value;

    public ItemState(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    public string Value => _value ?? "";

    public bool IsKnown => Known.Contains(Value);

    public static ItemState ReadJson(ref Utf8JsonReader reader, JsonReadContext json) => new(ApiJson.ReadEnum(ref reader, json, Known));

    public void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(Value);

    public void WriteJson(Utf8JsonWriter writer, JsonEncodedText name) => Known.Write(writer, name, Value);
}
