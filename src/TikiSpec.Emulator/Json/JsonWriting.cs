using System.Text.Json;

namespace TikiSpec.Emulator.Json;

/// <summary>What <see cref="Utf8JsonWriter"/> lacks for the shapes in this folder.</summary>
internal static class JsonWriting
{
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
