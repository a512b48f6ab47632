using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Runtime;

public static partial class ApiJson
{
    /// <summary>Reads an array; null gives the absent list, and a scalar the list of it where it can be an
    /// element.</summary>
    /// <typeparam name="T">An element.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="json">What is known about the reading.</param>
    /// <param name="read">Reads an element.</param>
    public static IReadOnlyList<T> ReadList<T>(ref Utf8JsonReader reader, JsonReadContext json, JsonRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return ReadNoList(ref reader, json, read);

        Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndArray)
            return Array.Empty<T>();

        // Most lists are short: these are collected on the stack, and longer ones in a pooled array, so that only the
        // exact array is made.
        var first = default(FirstItems<T>);
        Span<T> items = first;
        T[]? rented = null;
        Dictionary<int, ApiValue>? unreadable = null;
        var count = 0;
        for (; reader.TokenType != JsonTokenType.EndArray; Advance(ref reader))
        {
            if (count == items.Length)
            {
                json.Expect(count, ref reader);
                rented = Grow(items, rented);
                items = json.WithinLimit(rented);
            }
            items[count] = MayBeUnreadable<T>() ? ReadOrKeep(ref reader, json, read, count, ref unreadable) : read(ref reader, json);
            count++;
        }
        json.Count(count, ref reader);
        var exact = Finish(items[..count], rented);
        return unreadable is null ? exact : new KeptList<T>(exact, unreadable);
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
        Dictionary<string, ApiValue>? unreadable = null;
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; Advance(ref reader))
        {
            var name = JsonTexts.Get(ref reader);
            Advance(ref reader);
            json.Count(1, ref reader);
            unreadable?.Remove(name);
            map[name] = MayBeUnreadable<T>() ? ReadOrKeep(ref reader, json, read, name, ref unreadable) : read(ref reader, json);
        }
        return unreadable is null ? map : new KeptMap<T>(map, unreadable);
    }

    // Dates, UUIDs and numbers in texts are null where they cannot be read. For other types the compiler leaves this
    // out.
    private static bool MayBeUnreadable<T>() => typeof(T).IsValueType && default(T) is null;

    /// <summary>Reads an element or value, and keeps what came where it cannot be read.</summary>
    private static T ReadOrKeep<TKey, T>(
        ref Utf8JsonReader reader,
        JsonReadContext json,
        JsonRead<T> read,
        TKey key,
        ref Dictionary<TKey, ApiValue>? unreadable
    )
        where TKey : notnull
    {
        var start = reader;
        var value = read(ref reader, json);
        if (value is null && start.TokenType != JsonTokenType.Null)
            (unreadable ??= [])[key] = ReadValue(ref start, json);
        return value;
    }

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
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
        {
            AcceptNull(ref reader, json, expected);
            return ApiList.Absent<T>();
        }
        if (!typeof(T).IsValueType && typeof(T) != typeof(string))
            throw JsonMismatchException.At(ref reader, expected);
        json.Report(ApiDriftEventKind.CoercedScalar, ref reader);
        if (!MayBeUnreadable<T>())
            return [read(ref reader, json)];
        Dictionary<int, ApiValue>? unreadable = null;
        T[] only = [ReadOrKeep(ref reader, json, read, 0, ref unreadable)];
        return unreadable is null ? only : new KeptList<T>(only, unreadable);
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
        json.Report(ApiDriftEventKind.CoercedScalar, ref reader);
        Advance(ref reader);
        return reader.TokenType == JsonTokenType.EndArray
            ? new Dictionary<string, T>()
            : throw JsonMismatchException.At(ref reader, expected);
    }

    [InlineArray(8)]
    private struct FirstItems<T>
    {
        private T _item;
    }
}
