using System.Text.Json;
using TikiSpec.OpenApi.Values;
using Kind = TikiSpec.OpenApi.Values.JsonValueKind;

namespace TikiSpec.Emulator.Json;

/// <summary>What <see cref="Utf8JsonWriter"/> lacks for the shapes in this folder.</summary>
internal static class JsonWriting
{
    /// <summary>A value of whatever kind, its properties in their order.</summary>
    public static void WriteValue(this Utf8JsonWriter json, IJsonValue value)
    {
        switch (value.Kind)
        {
            case Kind.Object:
                json.WriteStartObject();
                foreach (var (name, property) in value.Properties)
                {
                    json.WritePropertyName(name);
                    json.WriteValue(property);
                }

                json.WriteEndObject();
                break;
            case Kind.Array:
                json.WriteList(value.Items, static (json, item) => json.WriteValue(item));
                break;
            case Kind.String:
                json.WriteStringValue(value.Text);
                break;
            case Kind.Null:
                json.WriteNullValue();
                break;
            default:
                json.WriteRawValue(value.Text);
                break;
        }
    }

    public static void WriteFlag(this Utf8JsonWriter json, string name, bool value) => json.WriteNumber(name, value ? 1 : 0);

    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset value) =>
        json.WriteString(name, TikiTime.Text(value));

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WritePropertyName(name);
        json.WriteList(items, write);
    }

    public static void WriteList<T>(this Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
