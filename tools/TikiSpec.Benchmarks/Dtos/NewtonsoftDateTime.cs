using Newtonsoft.Json;

namespace TikiSpec.Benchmarks.Dtos;

/// <summary>Tiki's date and time for Newtonsoft.Json.</summary>
public sealed class NewtonsoftDateTime : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        reader.Value is string text ? TikiDateTimeText.Parse(text) : null;

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is DateTimeOffset time)
            writer.WriteValue(TikiDateTimeText.Write(time));
        else
            writer.WriteNull();
    }
}
