using System.Text.Json;

namespace TikiSpec.Emulator;

/// <summary>A list that stands under data, without paging.</summary>
internal static class ListShape
{
    public static Response Data<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write) => Response.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteList("data", items, write);
        json.WriteEndObject();
    });
}
