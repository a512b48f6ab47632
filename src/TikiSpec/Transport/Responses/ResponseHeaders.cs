using System.ComponentModel;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>Reads headers of a response by the types that a spec gives them, in the simple style.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseHeaders
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _headers;

    internal ResponseHeaders(IReadOnlyDictionary<string, IReadOnlyList<string>> headers) => _headers = headers;

    /// <summary>One value.</summary>
    /// <typeparam name="T">Its type, with null.</typeparam>
    /// <param name="name">The header.</param>
    /// <param name="read">Reads it as the JSON text that it would be.</param>
    public T? Value<T>(string name, JsonRead<T?> read) => Read(name, read, static (writer, text) => writer.WriteStringValue(text));

    /// <summary>Values with commas between them.</summary>
    /// <typeparam name="T">Their type, with null.</typeparam>
    /// <param name="name">The header.</param>
    /// <param name="read">Reads them as a JSON array of texts.</param>
    public T? List<T>(string name, JsonRead<T?> read) =>
        Read(
            name,
            read,
            static (writer, text) =>
            {
                writer.WriteStartArray();
                foreach (var item in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    writer.WriteStringValue(item);
                writer.WriteEndArray();
            }
        );

    /// <summary>Keys and values: <c>a=1,b=2</c>, or <c>a,1,b,2</c>.</summary>
    /// <typeparam name="T">Their type, with null.</typeparam>
    /// <param name="name">The header.</param>
    /// <param name="explode">Key and value have an equals sign between them.</param>
    /// <param name="read">Reads them as a JSON object of texts.</param>
    public T? Object<T>(string name, bool explode, JsonRead<T?> read) =>
        Read(
            name,
            read,
            (writer, text) =>
            {
                var parts = text.Split(explode ? [',', '='] : [','], StringSplitOptions.TrimEntries);
                writer.WriteStartObject();
                for (var index = 0; index + 1 < parts.Length; index += 2)
                    writer.WriteString(parts[index], parts[index + 1]);
                writer.WriteEndObject();
            }
        );

    /// <summary>A value that travels as JSON.</summary>
    /// <typeparam name="T">Its type, with null.</typeparam>
    /// <param name="name">The header.</param>
    /// <param name="read">Reads it.</param>
    public T? Json<T>(string name, JsonRead<T?> read) =>
        Text(name) is { } text && ApiValue.TryParse(text, out var value) ? Read(value, read) : default;

    private T? Read<T>(string name, JsonRead<T?> read, JsonWrite<string> write) =>
        Text(name) is { } text ? Read(new ApiValue(ApiJsonWriter.Write(text, write).ToArray()), read) : default;

    // What cannot be read is there all the same, among the headers as they came.
    private static T? Read<T>(ApiValue value, JsonRead<T?> read)
    {
        try
        {
            return JsonPayload.Read(value.Utf8.ToArray(), read, DriftPolicy.Ignore).Value;
        }
        catch (ApiJsonException)
        {
            return default;
        }
    }

    private string? Text(string name) => _headers.TryGetValue(name, out var values) ? string.Join(", ", values) : null;
}
