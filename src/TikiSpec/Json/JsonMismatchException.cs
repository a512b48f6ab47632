using System.Text.Json;

namespace TikiSpec.Json;

/// <summary>JSON that a reader cannot take, at a byte offset. Whoever holds the payload turns it into an
/// <see cref="ApiJsonException"/>, which knows the path as well.</summary>
internal sealed class JsonMismatchException(string expected, string found, long offset, Exception? inner = null)
    : JsonException($"Expected {expected}, found {found} (byte {offset}).", inner)
{
    private const int SampleLength = 40;

    public string Expected { get; } = expected;

    public string Found { get; } = found;

    public long Offset { get; } = offset;

    public static JsonMismatchException At(ref Utf8JsonReader reader, string expected) =>
        new(expected, Describe(ref reader), reader.TokenStartIndex);

    public static JsonMismatchException BadText(ref Utf8JsonReader reader, Exception inner) =>
        new("text", "bytes or escapes that are no text", reader.TokenStartIndex, inner);

    /// <summary>What the reader stands on, with a bounded sample of a scalar.</summary>
    public static string Describe(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.Null => "null",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Number => "the number " + Sample(ref reader),
            JsonTokenType.String => "the string \"" + Sample(ref reader) + "\"",
            JsonTokenType.PropertyName => "the property \"" + Sample(ref reader) + "\"",
            _ => "the end of an object or array",
        };

    /// <summary>The beginning of a scalar's text.</summary>
    public static string Sample(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String or JsonTokenType.PropertyName => TextOrEmpty(ref reader),
            JsonTokenType.Number => JsonTexts.NumberText(ref reader),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Null => "null",
            _ => "",
        };
        return text.Length <= SampleLength ? text : text[..SampleLength] + "…";
    }

    private static string TextOrEmpty(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // A sample is only told to people; that the text itself is unreadable is reported by whoever needs the
            // text.
            return "";
        }
    }
}
