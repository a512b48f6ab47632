using System.Text.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads an array; null gives the absent list.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="read">Reads an element.</param>
    public static IReadOnlyList<T> ReadList<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            AcceptNull(ref reader, json, "an array");
            return ApiList.Absent<T>();
        }

        List<T>? items = null;
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndArray; Advance(ref reader))
            (items ??= []).Add(read(ref reader, json));
        return items is null ? Array.Empty<T>() : items;
    }

    /// <summary>Reads an object's members as a map, of which the last of a name wins; null gives the absent map.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="read">Reads a value.</param>
    public static IReadOnlyDictionary<string, T> ReadMap<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return ReadNoMap<T>(ref reader, json);

        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; Advance(ref reader))
        {
            var name = JsonTexts.Get(ref reader);
            Advance(ref reader);
            map[name] = read(ref reader, json);
        }
        return map;
    }

    // PHP writes an empty map as [].
    private static IReadOnlyDictionary<string, T> ReadNoMap<T>(ref Utf8JsonReader reader, JsonReadContext json)
    {
        const string expected = "an object";
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            AcceptNull(ref reader, json, expected);
            return ApiMap.Absent<T>();
        }
        json.Report(DepartureKind.CoercedScalar, ref reader);
        Advance(ref reader);
        return reader.TokenType == JsonTokenType.EndArray ? new Dictionary<string, T>() : throw JsonMismatchException.At(ref reader, expected);
    }
}
