using System.Text.Json;
using System.Text.Json.Serialization;

namespace TikiSpec.Benchmarks.Dtos;

/// <summary>Tiki's date and time from and to bytes, as a careful user of System.Text.Json would write it.</summary>
public sealed class SystemTextJsonDateTime : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TikiDateTimeText.Parse(reader.ValueSpan);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[TikiDateTimeText.Length];
        TikiDateTimeText.TryWrite(value, text);
        writer.WriteStringValue(text);
    }
}
