using System.ComponentModel;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

/// <summary>Reads a value as one of a union's types.</summary>
/// <typeparam name="T">The union.</typeparam>
/// <param name="number">The type's number; -1 for a value that is none of them.</param>
/// <param name="reader">The JSON.</param>
/// <param name="json">What is known about the reading.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonReadCase<out T>(int number, ref Utf8JsonReader reader, JsonReadContext json);

public static partial class ApiJson
{
    [ThreadStatic]
    private static bool _isTrying;

    /// <summary>Reads a value that is one of several types: of those that it may be by what it shows, the first that it
    /// can be read as. What is none of them is kept as it came, and reported; null gives the empty union.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="cases">The types.</param>
    /// <param name="read">Reads it as one of them.</param>
    public static T ReadUnion<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonCases cases, JsonReadCase<T> read)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(read);
        if (reader.TokenType == JsonTokenType.Null)
        {
            AcceptNull(ref reader, json, "a value");
            return default;
        }

        const int onStack = 64;
        var found = cases.Count <= onStack ? stackalloc int[onStack] : new int[cases.Count];
        var count = cases.Find(reader, found);
        foreach (var number in found[..count])
        {
            if (TryRead(ref reader, json, number, read, out var value))
                return value;
        }

        json.Report(ApiDriftEventKind.UnknownCase, ref reader);
        return
            reader.TokenType == JsonTokenType.StartObject
            && cases.Fallback >= 0
            && TryRead(ref reader, json, cases.Fallback, read, out var fallback)
            ? fallback
            : read(-1, ref reader, json);
    }

    /// <summary>A value as JSON, as it would be sent.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    public static ApiValue ToValue<T>(T value)
        where T : IApiModel<T> =>
        ApiModel.Parse<ApiValue>(ApiJsonWriter.Write(value, static (writer, model) => model.WriteJson(writer)).Span);

    /// <summary>Reads what looks like one type as this type. It may turn out to be none: then nothing was
    /// read.</summary>
    private static bool TryRead<T>(ref Utf8JsonReader reader, JsonReadContext json, int number, JsonReadCase<T> read, out T value)
    {
        value = default!;
        // Where a serializer holds the payload one context serves all, and counts nothing: there the outermost tries
        // alone.
        if (json.IsStrict || (!json.HoldsPayload && _isTrying))
        {
            value = read(number, ref reader, json);
            return true;
        }
        if (!json.MayTryAgain)
            return false;

        var attempt = reader;
        var mark = json.Mark;
        var wasTrying = _isTrying;
        _isTrying = true;
        try
        {
            value = read(number, ref attempt, json);
            reader = attempt;
            return true;
        }
        catch (JsonMismatchException)
        {
            if (json.HoldsPayload)
                json.ReturnTo(mark);
            return false;
        }
        finally
        {
            _isTrying = wasTrying;
        }
    }
}
