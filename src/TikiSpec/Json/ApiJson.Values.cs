using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads any JSON value and keeps it as it stands.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static ApiValue ReadValue(ref Utf8JsonReader reader, JsonReadContext json)
    {
        ArgumentNullException.ThrowIfNull(json);
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return ApiValue.Null;
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            default:
                return new ApiValue(RawBytes(ref reader, json));
        }
    }

    private static byte[] RawBytes(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (!json.HoldsPayload)
            return RawBytesOfElement(ref reader);

        var start = reader.TokenStartIndex;
        Skip(ref reader);
        var raw = json.Slice(start, reader.BytesConsumed);
        // The reader checks a text's bytes only when somebody asks for the text; what is kept is asked for later, where
        // no failure is expected.
        if (!Utf8.IsValid(raw))
            throw new JsonMismatchException("text in UTF-8", "other bytes", start);
        return raw.ToArray();
    }

    // Nobody here holds the payload: a JsonSerializer does.
    private static byte[] RawBytesOfElement(ref Utf8JsonReader reader)
    {
        try
        {
            return Encoding.UTF8.GetBytes(JsonElement.ParseValue(ref reader).GetRawText());
        }
        catch (InvalidOperationException exception)
        {
            throw JsonMismatchException.BadText(ref reader, exception);
        }
    }
}
