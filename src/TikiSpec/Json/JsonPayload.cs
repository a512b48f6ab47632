using System.Text;
using System.Text.Json;
using TikiSpec.Json.DriftEvents;
using TikiSpec.Json.Paths;
using TikiSpec.Runtime;

namespace TikiSpec.Json;

/// <summary>Reads a whole payload, and turns whatever goes wrong into an <see cref="ApiJsonException"/> that says
/// where.</summary>
internal static class JsonPayload
{
    public static JsonReading<T> Read<T>(
        ReadOnlyMemory<byte> payload,
        JsonRead<T> read,
        DriftPolicy policy,
        int maxElements = JsonReadContext.NoLimit
    )
    {
        var json = WithoutMark(payload);
        var context = new JsonReadContext(json, policy, maxElements);
        try
        {
            var reader = new Utf8JsonReader(json.Span);
            ApiJson.Advance(ref reader);
            var value = read(ref reader, context);
            EnsureEnd(ref reader);
            return new JsonReading<T>(value, context.DriftEvents);
        }
        catch (JsonMismatchException exception)
        {
            throw Unreadable(json.Span, exception.Offset, exception.Expected, exception.Found, exception);
        }
        catch (JsonException exception)
        {
            throw Unreadable(json.Span, JsonOffset.Of(exception, json.Span), "JSON", JsonOffset.Describe(exception, json.Span), exception);
        }
    }

    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> payload) =>
        payload.Span.StartsWith(Encoding.UTF8.Preamble) ? payload[Encoding.UTF8.Preamble.Length..] : payload;

    private static void EnsureEnd(ref Utf8JsonReader reader)
    {
        if (reader.Read())
            throw JsonMismatchException.At(ref reader, "the end");
    }

    private static ApiJsonException Unreadable(ReadOnlySpan<byte> json, long offset, string expected, string found, Exception inner) =>
        new(JsonPathFinder.Find(json, offset), offset, expected, found, inner);
}

/// <summary>What a payload held.</summary>
/// <param name="Value">The value.</param>
/// <param name="DriftEvents">Where it differs from the spec; null when nowhere.</param>
internal readonly record struct JsonReading<T>(T Value, DriftEventLog? DriftEvents);
