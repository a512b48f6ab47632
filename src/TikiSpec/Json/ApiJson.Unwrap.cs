using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads the single element of a wrapper's property, or the bare object, whichever arrives.</summary>
    /// <typeparam name="T">The element's type.</typeparam>
    /// <param name="reader">Stands on the response.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="property">The wrapper's property: <c>data</c>.</param>
    /// <param name="read">Reads the element.</param>
    /// <returns>Null when the property is empty or null, or when null is all there is. Elements after the first are
    /// reported.</returns>
    public static T? ReadUnwrapped<T>(ref Utf8JsonReader reader, JsonReadContext json, string property, JsonRead<T> read)
        where T : class
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            return ReadSingle(ref reader, json, read);
        if (reader.TokenType != JsonTokenType.StartObject || !HasProperty(reader, property))
            return ReadOrNull(ref reader, json, read);

        T? element = null;
        Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            var isProperty = TextEquals(ref reader, property);
            Advance(ref reader);
            if (isProperty)
                element = ReadSingle(ref reader, json, read);
            else
                Skip(ref reader);
            Advance(ref reader);
        }
        return element;
    }

    private static T? ReadSingle<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read)
        where T : class
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return ReadOrNull(ref reader, json, read);

        T? element = null;
        var isFirst = true;
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndArray; Advance(ref reader))
        {
            if (isFirst)
            {
                element = ReadOrNull(ref reader, json, read);
            }
            else
            {
                json.Report(ApiDriftEventKind.UnknownProperty, ref reader);
                Skip(ref reader);
            }
            isFirst = false;
        }
        return element;
    }

    // By value: the copy runs ahead, the caller's reader stays where it is.
    private static bool HasProperty(Utf8JsonReader reader, string property)
    {
        Advance(ref reader);
        while (reader.TokenType != JsonTokenType.EndObject)
        {
            if (TextEquals(ref reader, property))
                return true;
            Advance(ref reader);
            Skip(ref reader);
            Advance(ref reader);
        }
        return false;
    }

    private static bool TextEquals(ref Utf8JsonReader reader, string text)
    {
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException exception)
        {
            throw JsonMismatchException.BadText(ref reader, exception);
        }
    }
}
