using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads an array. Null gives the absent list, an empty text or object an empty one, an object with
    /// numbers for names the list of its values, and a scalar the list of it where it can be an element.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="read">Reads an element.</param>
    public static IReadOnlyList<T> ReadList<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return ReadNoList(ref reader, json, read);

        var offset = reader.TokenStartIndex;
        var start = json.HoldsPayload ? default : reader;
        Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndArray)
            return Array.Empty<T>();

        // Most lists are short: these are collected on the stack, and longer ones in a pooled array, so that only the
        // exact array is made.
        var first = default(FirstItems<T>);
        Span<T> items = first;
        T[]? rented = null;
        var isKept = false;
        var count = 0;
        for (; reader.TokenType != JsonTokenType.EndArray; Advance(ref reader))
        {
            if (count == items.Length)
            {
                json.Expect(count, ref reader);
                rented = Grow(items, rented);
                items = json.WithinLimit(rented);
            }
            items[count] = read(ref reader, json);
            isKept |= json.HasKept(ref reader);
            count++;
        }
        json.Count(count, ref reader);
        var exact = Finish(items[..count], rented);
        return isKept ? new KeptList<T>(exact, Raw(json, offset, start, ref reader)) : exact;
    }

    /// <summary>Reads an object's properties as a map, of which the last of a name wins; null gives the absent
    /// map.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="read">Reads a value.</param>
    public static IReadOnlyDictionary<string, T> ReadMap<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return ReadNoMap<T>(ref reader, json);

        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        var offset = reader.TokenStartIndex;
        var start = json.HoldsPayload ? default : reader;
        var isKept = false;
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; Advance(ref reader))
        {
            var name = JsonTexts.Get(ref reader);
            Advance(ref reader);
            json.Count(1, ref reader);
            map[name] = read(ref reader, json);
            isKept |= json.HasKept(ref reader);
        }
        return isKept ? new KeptMap<T>(map, Raw(json, offset, start, ref reader)) : map;
    }

    /// <summary>As <see cref="ReadList"/>, of what reads itself.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IReadOnlyList<T> ReadObjectList<T>(ref Utf8JsonReader reader, JsonReadContext json)
        where T : IApiModel<T> => ReadList(ref reader, json, ModelReader<T>.Read);

    /// <summary>As <see cref="ReadMap"/>, of what reads itself.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IReadOnlyDictionary<string, T> ReadObjectMap<T>(ref Utf8JsonReader reader, JsonReadContext json)
        where T : IApiModel<T> => ReadMap(ref reader, json, ModelReader<T>.Read);

    /// <summary>As <see cref="ReadList"/>, where null is no list.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="read">Reads an element.</param>
    public static IReadOnlyList<T>? ReadListOrNull<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadList(ref reader, json, read);

    /// <summary>As <see cref="ReadMap"/>, where null is no map.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="read">Reads a value.</param>
    public static IReadOnlyDictionary<string, T>? ReadMapOrNull<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read) =>
        reader.TokenType == JsonTokenType.Null ? null : ReadMap(ref reader, json, read);

    /// <summary>As <see cref="ReadObjectList"/>, where null is no list.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static IReadOnlyList<T>? ReadObjectListOrNull<T>(ref Utf8JsonReader reader, JsonReadContext json)
        where T : IApiModel<T> => ReadListOrNull(ref reader, json, ModelReader<T>.Read);

    /// <summary>As <see cref="ReadObjectMap"/>, where null is no map.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    public static IReadOnlyDictionary<string, T>? ReadObjectMapOrNull<T>(ref Utf8JsonReader reader, JsonReadContext json)
        where T : IApiModel<T> => ReadMapOrNull(ref reader, json, ModelReader<T>.Read);

    private static T[] Grow<T>(Span<T> items, T[]? rented)
    {
        var grown = ArrayPool<T>.Shared.Rent(items.Length * 4);
        items.CopyTo(grown);
        Return(rented);
        return grown;
    }

    private static T[] Finish<T>(Span<T> items, T[]? rented)
    {
        var exact = items.ToArray();
        Return(rented);
        return exact;
    }

    // Cleared where it holds references: the pool must not keep a response alive.
    private static void Return<T>(T[]? rented)
    {
        if (rented is not null)
            ArrayPool<T>.Shared.Return(rented, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
    }

    // One message is sent as a text where several are a list: whoever refused it would lose the rows beside it.
    private static IReadOnlyList<T> ReadNoList<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read)
    {
        const string expected = "an array";
        if (reader.TokenType == JsonTokenType.StartObject && IsWithin(ref reader))
            return ReadNumbered(ref reader, json, read);
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
        {
            AcceptNoList(ref reader, json, expected);
            return ApiList.Absent<T>();
        }
        var isEmpty = IsEmptyText(ref reader);
        if (!isEmpty && !typeof(T).IsValueType && typeof(T) != typeof(string))
            throw JsonMismatchException.At(ref reader, expected);
        var told = json.Mark.DriftEvents;
        var only = isEmpty ? [] : ReadOnly(ref reader, json, read);
        // What is told of the element is not told of the list as well.
        if (json.Mark.DriftEvents == told)
            json.Report(ApiDriftEventKind.CoercedScalar, ref reader);
        json.Keep(ref reader);
        return only;
    }

    private static IReadOnlyList<T> ReadOnly<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read)
    {
        T[] only = [read(ref reader, json)];
        return json.HasKept(ref reader) ? new KeptList<T>(only, [json.Kept(ref reader)]) : only;
    }

    /// <summary>All of it as it came. Where nobody here holds the payload a serializer does, and the reader that stood
    /// at its start is needed once more.</summary>
    private static ApiValue Raw(JsonReadContext json, long offset, Utf8JsonReader start, ref Utf8JsonReader end) =>
        json.HoldsPayload ? json.Raw(offset, ref end) : ReadValue(ref start, json);

    // PHP writes a list of which elements were taken out as an object, with their numbers for names.
    private static T[] ReadNumbered<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read)
    {
        var start = reader;
        json.Report(ApiDriftEventKind.CoercedScalar, ref reader);
        var items = new List<T>();
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; Advance(ref reader))
        {
            if (!int.TryParse(JsonTexts.Get(ref reader), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                throw JsonMismatchException.At(ref start, "an array");
            Advance(ref reader);
            json.Count(1, ref reader);
            items.Add(read(ref reader, json));
        }
        json.Keep(ref start);
        return items.ToArray();
    }

    // PHP writes an empty map as [].
    private static IReadOnlyDictionary<string, T> ReadNoMap<T>(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (IsEmptyObject(ref reader, json))
            return new Dictionary<string, T>();
        AcceptNoList(ref reader, json, AnObject);
        return ApiMap.Absent<T>();
    }

    /// <summary>An empty list or text in the place of an object, which is reported and passed.</summary>
    private static bool IsEmptyObject(ref Utf8JsonReader reader, JsonReadContext json)
    {
        if (!IsWithin(ref reader))
            return false;
        var end = reader;
        if (reader.TokenType == JsonTokenType.StartArray)
            Advance(ref end);
        if (end.TokenType != JsonTokenType.EndArray && !IsEmptyText(ref reader))
            return false;
        json.ReportCoerced(ref reader);
        reader = end;
        return true;
    }

    // A response that is empty as a whole is none.
    private static bool IsWithin(ref Utf8JsonReader reader) => reader.CurrentDepth > 0;

    private static bool IsEmptyText(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && reader.ValueSpan.IsEmpty;

    [InlineArray(8)]
    private struct FirstItems<T>
    {
        private T _item;
    }
}
